#pragma once

#include "addin/file/cell_visitor.hpp"
#include "addin/file/limits.hpp"
#include "addin/file/xml_stream.hpp"

namespace quotepart::file {

using XmlFeed = std::function<void(const std::function<void(std::string_view)>&)>;

/// Tells the visitor what stands in content.xml, or in a flat document.
void readOpenDocument(const XmlFeed& content, const Limits& limits, CellVisitor& visitor);

/// The properties in meta.xml.
void readOpenDocumentProperties(const XmlFeed& meta, const Limits& limits, CellVisitor& visitor);

}  // namespace quotepart::file
