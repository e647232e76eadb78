//Package doc shows the standard form of doc comments.
// A paragraph
// of two lines.
//
//
// An Old Heading
//
// Text below the heading that says ``quoted''.
//   code is
//     indented by a tab
// and text goes on.
//
//#No heading
//
//  * one item
//  * another item
//    that goes on
//  * a third
//
// 1) numbers
//  2) get a period
//
// See [the place] for more.
//
// [the place]: https://example.com/a
//
package doc
/*
Function does something.
   code
*/
func Function() {}
func f() {
// An Inner Comment
//   stays as it is
}
