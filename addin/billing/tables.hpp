#pragma once

#include "idl/convention/tables.hpp"
