#include "format/comment_text.hpp"

namespace gol::format {

bool reformat_doc_comment(const CommentGroup&, DocComment&) { return false; }

}  // namespace gol::format
