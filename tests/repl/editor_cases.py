"""Cases for editor_demo: every key of the line editor, and what else a terminal can do."""

import os
import random
import signal
import termios

from harness import Failure, case


# Keys


@case
def the_cursor_moves_within_a_line(start):
    with start() as t:
        t.expect_all("> ▌")
        t.run([
            ("abc def", "> abc def▌"),
            ("<left>", "> abc de▌f"),
            ("<C-b>", "> abc d▌ef"),
            ("<right>", "> abc de▌f"),
            ("<C-f>", "> abc def▌"),
            ("<right>", "> abc def▌"),
            ("<home>", "> ▌abc def"),
            ("<left>", "> ▌abc def"),
            ("<end>", "> abc def▌"),
            ("<C-a>", "> ▌abc def"),
            ("<C-e>", "> abc def▌"),
            ("<M-b>", "> abc ▌def"),
            ("<C-left>", "> ▌abc def"),
            ("<M-f>", "> abc▌ def"),
            ("<C-right>", "> abc def▌"),
            ("<C-home>x", "> x▌abc def"),
            ("<C-end>y", "> xabc defy▌"),
        ])


@case
def text_is_deleted(start):
    with start() as t:
        t.run([
            ("abcdef<backspace>", "> abcde▌"),
            ("<C-h>", "> abcd▌"),
            ("<C-a><delete>", "> ▌bcd"),
            ("<C-d>", "> ▌cd"),
            ("<backspace>", "> ▌cd"),
            ("<end><delete>", "> cd▌"),
        ])


@case
def text_is_cut_and_comes_back(start):
    with start() as t:
        t.run([
            ("one two three<C-w>", "> one two ▌"),
            ("<C-w>", "> one ▌"),
            ("<C-y>", "> one two three▌"),
            ("<C-a><M-d>", "> ▌ two three"),
            ("<C-k>", "> ▌"),
            ("<C-y>", "> one two three▌"),
            ("<M-backspace>", "> one two ▌"),
            ("<C-y>", "> one two three▌"),
            ("<M-y>", "> one two one two three▌"),
            ("<C-u>", "> ▌"),
            ("<C-y><enter>", "> one two one two three", "entry: [one two one two three]", "> ▌"),
        ])


@case
def characters_change_places(start):
    with start() as t:
        t.run([("abc<C-t>", "> acb▌"), ("<left><left><C-t>", "> ca▌b")])


@case
def changes_are_undone_and_redone(start):
    with start() as t:
        t.run([
            ("one two<C-w>", "> one ▌"),
            ("<C-_>", "> one two▌"),
            ("<C-x><C-u>", "> one ▌"),
            ("<M-_>", "> one two▌"),
            ("<M-_>", "> one ▌"),
        ])


@case
def the_next_character_is_taken_as_it_is(start):
    with start() as t:
        t.run([
            ("a<C-v><tab>b", "> a   b▌"),
            ("<C-v><C-a>", "> a   b^A▌"),
            ("<C-v><escape>", "> a   b^A^[▌"),
        ])


@case
def the_screen_is_cleared(start):
    with start() as t:
        t.run([("one<enter>two", "> one", "entry: [one]", "> two▌")])
        t.type("<C-l>")
        t.expect_all("> two▌")
        t.print("above\n")
        t.expect_all("above", "> two▌")


@case
def unknown_keys_do_nothing(start):
    with start() as t:
        t.run([("a<f5><insert><page-up><M-z>b", "> ab▌")])
        t.send(b"\x1b[?62;c\x1b]11;rgb:0000/0000/0000\x1b\\\x1bP1$r0m\x1b\\\x1b[<0;1;1M")
        t.run([("c", "> abc▌")])


@case
def escape_alone_does_not_eat_the_next_key(start):
    with start() as t:
        t.run([
            ("al<tab>", "> alp▌", "alpha     alphabet  alpine"),
            ("<escape>", "> alp▌"),
            ("b", "> alpb▌"),
        ])


@case
def an_escape_sequence_may_arrive_in_pieces(start):
    with start() as t:
        t.run([("ab", "> ab▌")])
        for piece in (b"\x1b", b"[", b"D"):
            t.send(piece)
        t.expect("> a▌b")


# Lines


@case
def an_entry_may_have_several_lines(start):
    with start() as t:
        t.run([
            ("f {<enter>", "> f {", ".     ▌"),
            ("x<enter>}", "> f {", ".     x", ". }▌"),
            ("<up>", "> f {", ". ▌    x", ". }"),
            ("<end>", "> f {", ".     x▌", ". }"),
            ("<home><C-k>", "> f {", ". ▌", ". }"),
            ("<C-k>", "> f {", ". ▌}"),
            ("<C-u>", "> f {▌}"),
            ("<enter>", "> f {}", "entry: [f {}]", "> ▌"),
        ])


@case
def enter_between_brackets_opens_them(start):
    with start() as t:
        t.run([
            ("f({}<left><C-j>", "> f({", ".     ▌", ". }"),
            ("x<C-end>)<enter>", "> f({", ".     x", ". })", "entry: [f({|>x|})]", "> ▌"),
        ])


@case
def a_line_may_be_started_anyway(start):
    with start() as t:
        t.run([
            ("one<M-enter>", "> one", ". ▌"),
            ("two<enter>", "> one", ". two", "entry: [one|two]", "> ▌"),
        ])


@case
def tab_indents_at_the_begin_of_a_line(start):
    with start() as t:
        t.run([
            ("<tab>", ">     ▌"),
            ("x", ">     x▌"),
            ("<S-tab>", "> x▌"),
        ])


@case
def the_cursor_keeps_its_column(start):
    with start() as t:
        t.run([
            ("abcdef<M-enter>x<M-enter>uvwxyz<up>", "> abcdef", ". x▌", ". uvwxyz"),
            ("<up>", "> abcdef▌", ". x", ". uvwxyz"),
            ("<C-n><C-n>", "> abcdef", ". x", ". uvwxyz▌"),
            ("<C-p>", "> abcdef", ". x▌", ". uvwxyz"),
        ])


@case
def a_text_taller_than_the_screen_scrolls(start):
    with start(rows=6) as t:
        t.type("(<M-enter>" + "".join(f"{n}<M-enter>" for n in range(1, 9)))
        t.wait(lambda: t.screen.text_rows()[:4] == [f".     {n}" for n in (5, 6, 7, 8)], "the end of the text")
        t.type("<C-home>")
        t.wait(lambda: t.screen.text_rows()[0] == "> (", "the begin of the text")
        t.wait(lambda: t.screen.text_rows()[4] == ".     4", "five rows of it")
        t.print("above\n")
        t.wait(lambda: t.screen.text_rows()[:2] == ["above", "> ("], "what is printed, above the text")
        t.type("<C-end>)<enter>")
        t.expect("above", "> (", *[f".     {n}" for n in range(1, 9)], ". )",
                 "entry: [(|>1|>2|>3|>4|>5|>6|>7|>8|)]", "> ▌")


# History


@case
def the_history_is_walked(start):
    with start() as t:
        t.type("one<enter>two<enter>f {<enter>x<enter>}<enter>")
        t.expect("entry: [f {|>x|}]", "> ▌")
        t.run([
            ("new<C-a><up>", "> f {", ".     x", ". }▌"),
            ("<C-home><up>", "> two▌"),
            ("<C-p>", "> one▌"),
            ("<up>", "> one▌"),
            ("<down>", "> two▌"),
            ("<C-n><C-n>", "> new▌"),
            ("<M-<>", "> one▌"),
            ("<M->>", "> new▌"),
        ])


@case
def a_prefix_chooses_from_the_history(start):
    with start() as t:
        t.type("fmt.A<enter>other<enter>fmt.B<enter>")
        t.expect("entry: [fmt.B]", "> ▌")
        t.run([
            ("fm<up>", "> fmt.B▌"),
            ("<up>", "> fmt.A▌"),
            ("<down><down>", "> fm▌"),
        ])


@case
def the_history_is_searched(start):
    with start() as t:
        t.type("alpha 1<enter>beta<enter>alpha 2<enter>")
        t.expect("entry: [alpha 2]", "> ▌")
        t.run([
            ("old<C-r>", "search '': ▌old"),
            ("alp", "search 'alp': ▌alpha 2"),
            ("<C-r>", "search 'alp': ▌alpha 1"),
            ("<C-r>", "no match 'alp': ▌alpha 1"),
            ("<C-s>", "search 'alp': ▌alpha 2"),
            ("<backspace>x", "no match 'alx': ▌alpha 2"),
            ("<C-g>", "> old▌"),
            ("<C-r>bet", "search 'bet': ▌beta"),
            ("<escape>", "> old▌"),
            ("<C-r>ta<enter>", "> be▌ta"),
            ("<enter>", "> beta", "entry: [beta]", "> ▌"),
            ("<C-r>1<C-e>!", "> alpha 1!▌"),
        ])


@case
def the_history_outlives_the_program(start):
    file = os.path.join(start.folder, "state", "history")
    with start("--history", file) as t:
        t.type("one<enter>(<enter>two)<enter>one<enter><C-d>")
        t.expect_exit(0)
    with start("--history", file) as t:
        t.run([
            ("<up>", "> one▌"),
            ("<up>", "> (", ".     two)▌"),
            ("<enter>", "> (", ".     two)", "entry: [(|>two)]", "> ▌"),
        ])


# Completion


@case
def words_are_completed(start):
    with start() as t:
        t.run([
            ("be<tab>", "> beta▌"),
            (" ga<tab>", "> beta gam▌", "gamma  gamut"),
            ("<tab>", "> beta gamma▌", "gamma  gamut"),
            ("<tab>", "> beta gamut▌", "gamma  gamut"),
            ("<tab>", "> beta gamma▌", "gamma  gamut"),
            ("<S-tab>", "> beta gamut▌", "gamma  gamut"),
            ("<enter>", "> beta gamut▌"),
            ("<C-w>ga<tab><tab><escape>", "> beta gam▌"),
            ("<tab><C-a>", "> ▌beta gam"),
            ("<C-e>x<tab>y", "> beta gamxy▌"),
            ("<enter>", "> beta gamxy", "entry: [beta gamxy]", "> ▌"),
        ])


@case
def many_candidates_stand_in_columns(start):
    with start(columns=20) as t:
        t.run([
            ("x(<tab>", "> x(▌", "alpha     gamma", "alphabet  gamut", "alpine    世代", "beta      世界"),
            ("<S-tab>", "> x(世界▌", "alpha     gamma", "alphabet  gamut", "alpine    世代", "beta      世界"),
        ])
        t.wait(lambda: any(("世界", "7") in t.screen.styles(row) for row in range(1, 5)), "the selected one stands out")
        t.run([("z<C-u>", "> ▌")])


@case
def the_candidates_fit_on_the_screen(start):
    with start(columns=12, rows=4) as t:
        t.type("x(<tab>")
        t.expect("> x(▌", "alpha", "alphabet")
        t.type("<tab><tab><tab>")
        t.expect("> x(alpine▌", "alphabet", "alpine")


# Input that is not typed


@case
def a_pasted_block_is_text(start):
    with start() as t:
        t.expect("> ▌")
        t.paste("one\n\ttwo(\n\tthree\n")
        t.expect("> one", ".     two(", ".     three", ". ▌")
        t.run([(")<enter>", "> one", ".     two(", ".     three", ".     )", "entry: [one|>two(|>three|>)]", "> ▌")])


@case
def a_long_paste_arrives_whole(start):
    text = "".join(f"line {n:05}\n" for n in range(2000))
    with start() as t:
        t.expect("> ▌")
        t.paste(text + "end")
        t.expect(". line 01999", ". end▌")
        t.run([("<M-enter>x", ". end", ". x▌")])


@case
def keys_typed_ahead_make_several_entries(start):
    with start() as t:
        t.type("one<enter>two<enter>three")
        t.expect("> one", "entry: [one]", "> two", "entry: [two]", "> three▌")


# Characters


@case
def wide_and_joined_characters_are_stepped_over(start):
    with start() as t:
        t.run([
            ("a世界b", "> a世界b▌"),
            ("<left><left>", "> a世▌界b"),
            ("<backspace>", "> a▌界b"),
            ("<C-e><C-u>e\u0301x<left>", "> e\u0301▌x"),
            ("<left>", "> ▌e\u0301x"),
            ("<delete>", "> ▌x"),
            ("👩\u200d👧<left><right><backspace>", "> ▌x"),
        ])


@case
def wide_words_are_completed(start):
    with start() as t:
        t.run([("世<tab>", "> 世▌", "世代  世界"), ("<tab>", "> 世代▌", "世代  世界")])


@case
def invalid_bytes_are_shown_and_kept(start):
    with start() as t:
        t.expect("> ▌")
        t.send(b"a\xff\xc3")
        t.expect(r"> a\xff\xc3▌")
        t.run([("<left><left>", r"> a▌\xff\xc3")])
        t.type("<enter>")
        t.expect("> ▌")
        if b"entry: [a\xff\xc3]" not in t.output:
            raise Failure("the bytes have changed")


# Width


@case
def long_lines_go_on_in_the_next_row(start):
    with start(columns=40) as t:
        t.run([
            ("x" * 37, "> " + "x" * 37 + "▌"),
            ("y", "> " + "x" * 37 + "y", "▌"),
            ("z", "> " + "x" * 37 + "y", "z▌"),
            ("<left>", "> " + "x" * 37 + "y", "▌z"),
            ("<left>", "> " + "x" * 37 + "▌y", "z"),
            ("<C-a>a", "> a▌" + "x" * 37, "yz"),
            ("<C-e><C-w>", "> ▌"),
        ])


@case
def wide_characters_wrap_as_a_whole(start):
    with start(columns=40) as t:
        t.run([
            ("x" * 37 + "世", "> " + "x" * 37, "世▌"),
            ("<C-a>y", "> y▌" + "x" * 37, "世"),
            ("<C-e><backspace>", "> y" + "x" * 37, "▌"),
        ])


@case
def a_narrow_terminal_works(start):
    with start(columns=7, rows=6) as t:
        t.run([
            ("f {<enter>x<enter>}", "> f {", ".     x", "", ". }▌"),
            ("<C-home><C-e>", "> f {▌", ".     x", "", ". }"),
        ])
    with start(columns=2, rows=4, ready=">") as t:
        t.type("ab世<left>")
        t.wait(lambda: "ab" in t.screen.text_rows(), "text in two columns")
        t.type("<enter>")
        t.wait(lambda: "".join(t.screen.all_rows()).endswith("]>"), "the next prompt")


@case
def a_full_row_may_be_followed_by_a_line(start):
    with start(columns=40) as t:
        t.run([
            ("(" + "x" * 37, "> (" + "x" * 37, "▌"),
            ("<enter>y)", "> (" + "x" * 37, "", ".     y)▌"),
            ("<up><C-e>", "> (" + "x" * 37, "▌", ".     y)"),
            ("<C-c>" + "z" * 38 + "<enter>", "> " + "z" * 38, "entry: [" + "z" * 32, "z" * 6 + "]", "> ▌"),
        ])


@case
def another_width_draws_anew(start):
    for reflows in (True, False):
        with start(columns=60, reflows=reflows) as t:
            t.run([("first<enter>" + "x" * 70, "> " + "x" * 58, "x" * 12 + "▌")])
            t.resize(40, 24)
            if reflows:
                t.expect_all("> first", "entry: [first]", "> " + "x" * 38, "x" * 32 + "▌")
                t.resize(80, 24)
                t.expect_all("> first", "entry: [first]", "> " + "x" * 70 + "▌")
            else:
                t.expect("> " + "x" * 38, "x" * 32 + "▌")


@case
def another_width_finds_the_begin_of_several_lines(start):
    with start(columns=40) as t:
        t.run([("(<enter>" + "y" * 40 + "<enter>z", "> (", ".     " + "y" * 34, "y" * 6, ".     z▌")])
        t.resize(20, 24)
        t.expect_all("> (", ".     " + "y" * 14, "y" * 20, "y" * 6, ".     z▌")
        t.print("above\n")
        t.expect_all("above", "> (", ".     " + "y" * 14, "y" * 20, "y" * 6, ".     z▌")
        t.resize(70, 5)
        t.expect("above", "> (", ".     " + "y" * 40, ".     z▌")


@case
def another_height_keeps_the_cursor_in_sight(start):
    with start(columns=40, rows=10) as t:
        t.type("(<enter>" + "".join(f"{n}<enter>" for n in range(6)))
        t.expect(".     5", ".     ▌")
        t.resize(40, 4)
        t.expect(".     4", ".     5", ".     ▌")
        t.resize(40, 20)
        t.expect("> (", *[f".     {n}" for n in range(6)], ".     ▌")


@case
def what_is_drawn_key_by_key_is_what_is_drawn_anew(start):
    keys = ["a", "bc ", "世界", "{", "}", "(", ")", "<tab>", "x" * 17, "<M-enter>", "<left>", "<right>", "<up>", "<down>",
            "<home>", "<end>", "<backspace>", "<delete>", "<C-w>", "<C-k>", "<C-y>", "<C-_>", "<M-_>", "<C-t>", "<M-b>",
            "<M-f>", "<C-home>", "<C-end>", "al<tab>", "<tab>", "<S-tab>", "\u0301", "\xe9"]
    for seed in range(4):
        choose = random.Random(seed)
        with start("--colour", columns=20, rows=8) as t:
            for n in range(30):
                for _ in range(5):
                    t.type(choose.choice(keys))
                if n % 7 == 0:
                    t.print("output " + "." * choose.randrange(30) + choose.choice(["", "\n"]))
                # A search shows that all keys before it are drawn, and leaves the text as it is.
                t.type(f"<C-r>mark{n}")
                t.wait(lambda: f"mark{n}'" in "".join(t.screen.text_rows()), "the search")
                t.type("<C-g>")
                t.wait(lambda: "mark" not in "".join(t.screen.text_rows()), "the end of the search")
                t.settle()
                drawn, before = len(t.output), t.screen.render()
                os.kill(t.process, signal.SIGWINCH)
                t.wait(lambda: b"\x1b[J" in t.output[drawn:] and t.screen.render() == before,
                       "\n".join([f"seed {seed}, step {n}: expected", *before]))


# Output of other threads


@case
def output_appears_above_the_prompt(start):
    with start() as t:
        t.run([("abc", "> abc▌")])
        t.print("one\n")
        t.expect_all("one", "> abc▌")
        t.run([("<left>", "> ab▌c")])
        t.print("two\nthree\n")
        t.expect_all("one", "two", "three", "> ab▌c")
        t.run([("x<enter>", "> abxc", "entry: [abxc]", "> ▌")])


@case
def output_appears_above_several_lines_and_candidates(start):
    with start() as t:
        t.run([("f {<enter>al<tab>", "> f {", ".     alp▌", "alpha     alphabet  alpine")])
        t.print("one\n")
        t.expect_all("one", "> f {", ".     alp▌", "alpha     alphabet  alpine")
        t.run([("<up>", "> f {▌", ".     alp")])
        t.print("two\n")
        t.expect_all("one", "two", "> f {▌", ".     alp")


@case
def a_line_of_output_may_come_in_pieces(start):
    with start(columns=20) as t:
        t.run([("abc", "> abc▌")])
        t.print("12345")
        t.expect_all("12345", "> abc▌")
        t.print("6789")
        t.expect_all("123456789", "> abc▌")
        t.print("0123456789")
        t.expect_all("1234567890123456789", "> abc▌")
        t.print("0")
        t.expect_all("12345678901234567890", "> abc▌")
        t.print("x\nnext\n")
        t.expect_all("12345678901234567890", "x", "next", "> abc▌")
        t.print("10%")
        t.expect_all("12345678901234567890", "x", "next", "10%", "> abc▌")
        t.print("\r20%")
        t.expect_all("12345678901234567890", "x", "next", "20%", "> abc▌")
        t.print(" 世")
        t.expect("20% 世", "> abc▌")
        t.print("\x1b[31mred\x1b[0m!\n")
        t.expect("20% 世red!", "> abc▌")


@case
def output_may_divide_a_character(start):
    with start() as t:
        t.expect("> ▌")
        for byte in "世界".encode():
            os.write(t.control, bytes([byte]))
        t.expect_all("世界", "> ▌")


@case
def output_without_an_end_stays_above_the_next_prompt(start):
    with start() as t:
        t.expect("> ▌")
        t.print("partial")
        t.expect_all("partial", "> ▌")
        t.run([("x<enter>", "partial", "> x", "entry: [x]", "> ▌")])


@case
def much_output_while_typing_tears_nothing(start):
    with start(columns=40, rows=10) as t:
        lines = [f"line {n} " + "." * (n % 50) for n in range(300)]
        for n, line in enumerate(lines):
            os.write(t.control, (line + "\n").encode())
            if n % 3 == 0:
                t.type(chr(ord("a") + n % 26))
        typed = "".join(chr(ord("a") + n % 26) for n in range(0, 300, 3))
        t.expect("> " + typed[:38], typed[38:78], typed[78:] + "▌")
        t.wait_for("line 299")
        text = "".join(row.ljust(40) for row in t.screen.all_rows())
        for line in lines:
            if line.rstrip() not in text:
                raise Failure(f"{line!r} is torn")
        if text.count("> ") != 1:
            raise Failure("more than one prompt is left")


@case
def output_at_the_bottom_scrolls(start):
    with start(rows=4) as t:
        t.run([("abc", "> abc▌")])
        for n in range(9):
            t.print(f"{n}\n")
        t.expect_all(*[str(n) for n in range(9)], "> abc▌")


# Ends


@case
def ctrl_c_gives_the_entry_up(start):
    with start() as t:
        t.run([
            ("(<enter>x<C-c>", "> (", ".     x^C", "interrupted: [(|>x]", "> ▌"),
            ("y<C-a><C-c>", "> y^C", "interrupted: [y]", "> ▌"),
            ("<C-c>", "> ^C", "interrupted: []", "> ▌"),
            ("w<C-r>z<C-c>", "> w^C", "interrupted: [w]", "> ▌"),
            ("v", "> v▌"),
        ])
        os.kill(t.process, signal.SIGINT)
        t.expect("> v^C", "interrupted: [v]", "> ▌")


@case
def ctrl_d_ends_only_an_empty_entry(start):
    with start() as t:
        t.run([("a<C-a><C-d>", "> ▌")])
        t.type("<C-d>")
        t.expect_exit(0)
        t.wait_for("end of input")
        if t.screen.bracketed_paste:
            raise Failure("bracketed paste is still on")


@case
def the_terminal_is_as_before_between_entries(start):
    with start() as t:
        t.run([("modes<enter>", "> modes", "modes as before", "entry: [modes]", "> ▌")])


def expect_restored(t):
    if t.screen.bracketed_paste:
        raise Failure("bracketed paste is still on")
    modes = termios.tcgetattr(t.terminal)[3]
    if not modes & termios.ICANON or not modes & termios.ECHO:
        raise Failure("the terminal is still in raw mode")


@case
def the_terminal_is_as_before_after_exit(start):
    with start() as t:
        t.type("exit<enter>(<enter>x<up>")
        t.expect_exit(3)
        expect_restored(t)
        t.expect("entry: [exit]", "> (", ".     x", "▌")


@case
def the_terminal_is_as_before_after_a_signal(start):
    with start() as t:
        t.run([("fatal<enter>xy", "entry: [fatal]", "> xy▌")])
        t.expect_exit(-signal.SIGTERM)
        expect_restored(t)
    with start() as t:
        t.run([("xy", "> xy▌")])
        os.kill(t.process, signal.SIGABRT)
        t.expect_exit(-signal.SIGABRT)
        expect_restored(t)


@case
def ctrl_z_stops_and_fg_continues(start):
    with start.shell("$0; echo stopped; read line; fg; echo done") as t:
        t.run([("f(<enter>xy<left>", "> f(", ".     x▌y")])
        t.type("<C-z>")
        t.wait_for("stopped")
        t.type("<enter>")
        t.expect("> f(", ".     x▌y")
        t.run([("z)<enter>", "> f(", ".     xz)y", "entry: [f(|>xz)y]", "> ▌")])
        t.type("<C-d>")
        t.wait_for("done")


@case
def a_closed_terminal_ends_the_input(start):
    with start() as t:
        t.run([("abc", "> abc▌")])
        t.hang_up()
        t.expect_exit(-signal.SIGHUP, 0)   # whether the signal or the end of the input is seen first
    with start.shell("trap '' HUP; exec $0") as t:
        t.run([("abc", "> abc▌")])
        t.hang_up()
        t.expect_exit(0)


# Colour


@case
def text_is_coloured_while_it_is_typed(start):
    with start("--colour") as t:
        t.type('a "b" 12')
        t.expect('> a "b" 12▌')
        t.expect_styles([("> a ", ""), ('"b"', "32"), (" ", ""), ("12", "33")])
        t.type("<C-u>(1)")
        t.expect_styles([("> ", ""), ("(", "1;4"), ("1", "33"), (")", "1;4")])


@case
def without_colour_nothing_is_coloured(start):
    with start() as t:
        t.type('a "b" 12')
        t.expect('> a "b" 12▌')
        t.expect_styles([('> a "b" 12', "")])


# Plain terminals


@case
def a_dumb_terminal_gets_no_escape_sequences(start):
    for term in ("dumb", ""):
        with start(environment={"TERM": term}) as t:
            t.run([
                ("one\n", "> one", "entry: [one]", "> ▌"),
                ("(\n", "> (", ". ▌"),
                ("世)\n", ". 世)", "entry: [(|世)]", "> ▌"),
            ])
            t.print("above\n")
            t.expect(">", "above", "> ▌")
            t.type("ab<C-c>")
            t.expect("interrupted: []", "> ▌")
            t.type("<C-d>")
            t.expect_exit(0)
            t.wait_for("end of input")
            if b"\x1b" in t.output:
                raise Failure("an escape sequence came")


@case
def a_file_is_read_without_prompts(start):
    with start.shell("printf 'one\\n(\\ntwo)\\nlast' | $0 --no-prompt", ready="") as t:
        t.expect_exit(0)
        t.wait_for("end of input")
        if t.screen.all_rows() != ["entry: [one]", "entry: [(|two)]", "entry: [last]", "end of input"]:
            raise Failure("\n".join(t.screen.all_rows()))
        if b"\x1b" in t.output:
            raise Failure("an escape sequence came")
