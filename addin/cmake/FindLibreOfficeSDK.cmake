#[[
Finds LibreOffice and its SDK.

The variable or environment variable LIBREOFFICE_PROGRAM (the folder of soffice.bin) is believed when it is
given; else the `soffice` of the PATH and the usual folders of the distributions and of upstream's packages
are looked at.

Gives
  LIBREOFFICE_PROGRAM   the program folder
  LIBREOFFICE_SDK       the SDK folder
  LIBREOFFICE_TYPES     the type libraries of LibreOffice itself: types.rdb and offapi.rdb
  LibreOffice::sdk      headers (SYSTEM), definitions and libraries of the UNO runtime
  libreoffice_add_uno_types()   see below
]]

include(FindPackageMessage)

function(_libreoffice_candidates result)
    foreach(given "${LIBREOFFICE_PROGRAM}" "$ENV{LIBREOFFICE_PROGRAM}")
        if(given)
            set(${result} "${given}" PARENT_SCOPE)
            return()
        endif()
    endforeach()
    set(found "")
    find_program(LIBREOFFICE_SOFFICE NAMES soffice libreoffice)
    mark_as_advanced(LIBREOFFICE_SOFFICE)
    if(LIBREOFFICE_SOFFICE)
        file(REAL_PATH "${LIBREOFFICE_SOFFICE}" soffice)
        cmake_path(GET soffice PARENT_PATH program)
        list(APPEND found "${program}")
    endif()
    file(GLOB upstream /opt/libreoffice*/program)
    list(SORT upstream COMPARE NATURAL ORDER DESCENDING)
    list(APPEND found /usr/lib/libreoffice/program /usr/lib64/libreoffice/program ${upstream})
    set(${result} "${found}" PARENT_SCOPE)
endfunction()

set(_libreoffice_missing "")
_libreoffice_candidates(_libreoffice_programs)
unset(_libreoffice_program)
foreach(_candidate IN LISTS _libreoffice_programs)
    if(EXISTS "${_candidate}/soffice.bin" OR EXISTS "${_candidate}/types.rdb")
        set(_libreoffice_program "${_candidate}")
        break()
    endif()
endforeach()

if(NOT _libreoffice_program)
    set(_libreoffice_missing
        "no LibreOffice in ${_libreoffice_programs}: apt install libreoffice-calc libreoffice-dev, or set LIBREOFFICE_PROGRAM to its program folder"
    )
else()
    set(LIBREOFFICE_PROGRAM "${_libreoffice_program}" CACHE PATH "LibreOffice's program folder" FORCE)
    set(LIBREOFFICE_TYPES "${LIBREOFFICE_PROGRAM}/types.rdb" "${LIBREOFFICE_PROGRAM}/types/offapi.rdb"
        CACHE INTERNAL "LibreOffice's own type libraries")
    cmake_path(GET LIBREOFFICE_PROGRAM PARENT_PATH _libreoffice_home)
    set(LIBREOFFICE_SDK "${_libreoffice_home}/sdk" CACHE INTERNAL "LibreOffice's SDK")
    # Debian's scripts of the same names call the .bin files with one fixed library path; upstream has the same layout.
    foreach(_tool unoidl-write cppumaker)
        string(MAKE_C_IDENTIFIER "LIBREOFFICE_${_tool}" _variable)
        string(TOUPPER "${_variable}" _variable)
        set(${_variable} "" CACHE INTERNAL "")
        foreach(_candidate "${LIBREOFFICE_SDK}/bin/${_tool}.bin" "${LIBREOFFICE_SDK}/bin/${_tool}")
            if(NOT ${_variable} AND EXISTS "${_candidate}")
                set(${_variable} "${_candidate}" CACHE INTERNAL "")
            endif()
        endforeach()
    endforeach()

    if(NOT EXISTS "${LIBREOFFICE_PROGRAM}/types.rdb" OR NOT EXISTS "${LIBREOFFICE_PROGRAM}/services.rdb")
        set(_libreoffice_missing "the UNO runtime (types.rdb) is missing in ${LIBREOFFICE_PROGRAM}: apt install ure")
    elseif(NOT EXISTS "${LIBREOFFICE_PROGRAM}/types/offapi.rdb")
        set(_libreoffice_missing "offapi.rdb is missing in ${LIBREOFFICE_PROGRAM}/types: apt install libreoffice-common")
    elseif(NOT EXISTS "${LIBREOFFICE_SDK}/include/cppuhelper/bootstrap.hxx"
           OR NOT LIBREOFFICE_UNOIDL_WRITE OR NOT LIBREOFFICE_CPPUMAKER)
        set(_libreoffice_missing "the LibreOffice SDK is missing in ${LIBREOFFICE_SDK}: apt install libreoffice-dev")
    elseif(NOT EXISTS "${LIBREOFFICE_PROGRAM}/libsclo.so")
        set(_libreoffice_missing "Calc is missing in ${LIBREOFFICE_PROGRAM}: apt install libreoffice-calc")
    endif()
endif()

if(_libreoffice_missing AND LibreOfficeSDK_FIND_REQUIRED)
    message(FATAL_ERROR "${_libreoffice_missing}")
endif()

if(NOT _libreoffice_missing AND NOT TARGET LibreOffice::sdk)
    add_library(LibreOffice::sdk INTERFACE IMPORTED GLOBAL)
    # LINUX and UNX choose the branches of sal/ and osl/; CPPU_ENV names the C++ binding of cppu/ and uno/lbnames.h:
    # gcc3 with g++ and clang alike, on every processor.
    target_compile_definitions(LibreOffice::sdk INTERFACE LINUX UNX CPPU_ENV=gcc3)
    # A proxy made by a bridge is an interface without C++ type information: that check is wrong for all of UNO.
    target_compile_options(LibreOffice::sdk INTERFACE -fno-sanitize=vptr)
    target_include_directories(LibreOffice::sdk SYSTEM INTERFACE "${LIBREOFFICE_SDK}/include")
    # The program folder's own files, not the links in sdk/lib: a program that loads them through those links does not
    # find what they need beside them.
    foreach(_library uno_cppuhelpergcc3 uno_cppu uno_salhelpergcc3 uno_sal)
        if(EXISTS "${LIBREOFFICE_PROGRAM}/lib${_library}.so.3")
            target_link_libraries(LibreOffice::sdk INTERFACE "${LIBREOFFICE_PROGRAM}/lib${_library}.so.3")
        else()
            set(_libreoffice_missing "lib${_library}.so.3 is missing in ${LIBREOFFICE_PROGRAM}: apt install ure")
        endif()
    endforeach()
    target_link_options(LibreOffice::sdk INTERFACE "LINKER:-rpath-link,${LIBREOFFICE_PROGRAM}")
    if(_libreoffice_missing AND LibreOfficeSDK_FIND_REQUIRED)
        message(FATAL_ERROR "${_libreoffice_missing}")
    endif()
endif()

set(LibreOfficeSDK_FOUND TRUE)
if(_libreoffice_missing)
    set(LibreOfficeSDK_FOUND FALSE)
    set(LibreOfficeSDK_NOT_FOUND_MESSAGE "${_libreoffice_missing}")
endif()
find_package_message(LibreOfficeSDK "Found LibreOffice: ${LIBREOFFICE_PROGRAM}" "[${LIBREOFFICE_PROGRAM}]")

#[[
libreoffice_add_uno_types(<target> IDL_DIR <dir> IDL_FILES <file>... RDB <out.rdb> [DEPENDS <dep>...])

Compiles the IDL tree below IDL_DIR to the type library RDB, makes the C++ headers of these types and of all of
LibreOffice's, and gives the INTERFACE target <target>: link to it to see the headers and to be built after them.

IDL_FILES are relative to IDL_DIR, one entity in each, and their path is the entity's name (org/x/XFoo.idl is
org.x.XFoo); IDL_DIR holds nothing else. They may be generated by the build: DEPENDS takes what makes them. The
path of RDB is relative to the current binary folder; the target's property UNO_TYPES_RDB holds it absolute.
]]
function(libreoffice_add_uno_types target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "IDL_DIR;RDB" "IDL_FILES;DEPENDS")
    foreach(needed IDL_DIR RDB IDL_FILES)
        if(NOT arg_${needed})
            message(FATAL_ERROR "libreoffice_add_uno_types(${target}): ${needed} is missing")
        endif()
    endforeach()
    cmake_path(ABSOLUTE_PATH arg_IDL_DIR BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" NORMALIZE)
    cmake_path(ABSOLUTE_PATH arg_RDB BASE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}" NORMALIZE)
    cmake_path(GET arg_RDB PARENT_PATH rdbDir)
    set(headers "${CMAKE_CURRENT_BINARY_DIR}/${target}_headers")
    set(stamp "${CMAKE_CURRENT_BINARY_DIR}/${target}.stamp")

    set(sources "")
    set(ownHeaders "")
    foreach(file IN LISTS arg_IDL_FILES)
        list(APPEND sources "${arg_IDL_DIR}/${file}")
        cmake_path(REPLACE_EXTENSION file LAST_ONLY hpp)
        list(APPEND ownHeaders "${headers}/${file}")
    endforeach()

    set(run "${CMAKE_COMMAND}" -E env "LD_LIBRARY_PATH=${LIBREOFFICE_PROGRAM}")
    add_custom_command(
        OUTPUT "${arg_RDB}"
        COMMAND "${CMAKE_COMMAND}" -E make_directory "${rdbDir}"
        COMMAND ${run} "${LIBREOFFICE_UNOIDL_WRITE}" ${LIBREOFFICE_TYPES} "${arg_IDL_DIR}" "${arg_RDB}.new"
        COMMAND "${CMAKE_COMMAND}" -E copy_if_different "${arg_RDB}.new" "${arg_RDB}"
        COMMAND "${CMAKE_COMMAND}" -E rm "${arg_RDB}.new"
        DEPENDS ${sources} ${arg_DEPENDS} ${LIBREOFFICE_TYPES}
        COMMENT "Compiling the UNO types of ${target}"
        VERBATIM
    )
    # cppumaker leaves an unchanged header alone, and a change may be in the .hdl that a .hpp includes: our own .hpp
    # are touched, so that what includes them is compiled again in the same build.
    add_custom_command(
        OUTPUT "${stamp}"
        BYPRODUCTS ${ownHeaders}
        COMMAND "${CMAKE_COMMAND}" -E make_directory "${headers}"
        COMMAND ${run} "${LIBREOFFICE_CPPUMAKER}" -O "${headers}" -Gc ${LIBREOFFICE_TYPES} "${arg_RDB}"
        COMMAND "${CMAKE_COMMAND}" -E touch ${ownHeaders} "${stamp}"
        DEPENDS "${arg_RDB}" ${LIBREOFFICE_TYPES}
        COMMENT "Making the C++ headers of ${target}"
        VERBATIM
    )
    add_custom_target(${target}_make DEPENDS "${stamp}")
    add_library(${target} INTERFACE)
    add_dependencies(${target} ${target}_make)
    target_include_directories(${target} SYSTEM INTERFACE "${headers}")
    set_target_properties(${target} PROPERTIES UNO_TYPES_RDB "${arg_RDB}")
endfunction()
