#include "idl/generate/manual/html.hpp"

namespace quotepart::manual {

std::string_view styleSheet() {
    return R"css(
:root { --ink: #1c2733; --soft: #566575; --paper: #fff; --band: #f3f6f9; --line: #d5dde5;
  --blue: #1f4e79; --link: #1a5a99; --head: #e6edf4; --gold: #f2b134; color-scheme: light dark; }
@media (prefers-color-scheme: dark) { :root { --ink: #e3e9ef; --soft: #a3b1bf; --paper: #161d25;
  --band: #1e2832; --line: #384757; --blue: #2b6196; --link: #8fc1f0; --head: #263543; } }
* { box-sizing: border-box; }
html { font: 100%/1.6 system-ui, "Segoe UI", "Noto Sans", "Liberation Sans", Arial, sans-serif; }
body { margin: 0; color: var(--ink); background: var(--paper); }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 2px; }
a:focus-visible, pre:focus-visible { outline: 3px solid var(--gold); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; background: #fff; color: #000; padding: .3rem .8rem; }
header { background: var(--blue); color: #fff; border-bottom: 4px solid var(--gold);
  padding: .7rem 1.5rem; display: flex; gap: 1rem; justify-content: space-between; }
header a { color: #fff; text-decoration: none; }
header a:hover { text-decoration: underline; }
header .home { font-weight: 600; }
.frame { display: grid; grid-template-columns: 19rem minmax(0, 52rem); gap: 2.5rem;
  max-width: 76rem; margin: 0 auto; padding: 0 1.5rem; }
.contents { font-size: .86rem; line-height: 1.45; padding: 1.2rem 1rem 1.2rem 0;
  border-right: 1px solid var(--line); position: sticky; top: 0; max-height: 100vh;
  overflow-y: auto; align-self: start; }
.contents h2 { font-size: .82rem; margin: 1.1rem 0 .25rem; color: var(--soft); border: 0;
  padding: 0; font-weight: 600; }
.contents ul { list-style: none; margin: 0; padding: 0; }
.contents a { display: block; padding: .12rem .5rem; border-radius: 4px; text-decoration: none;
  overflow-wrap: anywhere; }
.contents a:hover { background: var(--band); }
.contents a[aria-current] { background: var(--head); color: var(--ink); font-weight: 600; }
main { padding: 1.5rem 0 3rem; min-width: 0; }
.where { color: var(--soft); font-size: .9rem; margin: 0; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: .3rem 0 1rem; overflow-wrap: anywhere; }
h2 { font-size: 1.25rem; margin: 2.2rem 0 .6rem; padding-bottom: .25rem;
  border-bottom: 1px solid var(--line); }
h3 { font-size: 1.03rem; margin: 1.5rem 0 .5rem; }
h1 + p { font-size: 1.1rem; color: var(--soft); }
p { margin: .6rem 0; }
li { margin: .3rem 0; }
code { font: .92em/1.5 "Liberation Mono", "DejaVu Sans Mono", Consolas, monospace;
  background: var(--band); border-radius: 3px; padding: .08em .18em; }
pre { background: var(--band); border: 1px solid var(--line); border-left: 4px solid var(--blue);
  border-radius: 4px; padding: .65rem .9rem; margin: .7rem 0; white-space: pre-wrap;
  overflow-wrap: anywhere; }
pre code { background: none; padding: 0; user-select: all; }
.mathematics { font-family: "Cambria Math", "STIX Two Text", "Liberation Serif", Georgia, serif;
  font-size: 1.15rem; font-style: italic; margin: .7rem 0; padding: .5rem 1rem;
  border-left: 4px solid var(--gold); background: var(--band); }
.mathematics p { margin: .2rem 0; }
sub { font-size: .72em; line-height: 0; }
.scroll { overflow-x: auto; margin: .8rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; }
th, td { text-align: left; vertical-align: top; padding: .45rem .7rem;
  border-bottom: 1px solid var(--line); }
thead th { background: var(--head); border-bottom: 2px solid var(--blue); }
tbody th { font-weight: 400; }
table.figures td, table.figures thead th + th { text-align: right;
  font-variant-numeric: tabular-nums; }
table.cells { width: auto; min-width: 9rem; }
table.cells th { background: var(--head); color: var(--soft); text-align: center;
  font-weight: 400; padding: .15rem .6rem; border: 1px solid var(--line); }
table.cells td { text-align: right; border: 1px solid var(--line); padding: .2rem .7rem;
  min-width: 7rem; font-variant-numeric: tabular-nums; white-space: nowrap; }
figure { margin: 1rem 0; }
img { max-width: 100%; height: auto; border: 1px solid var(--line); border-radius: 4px; }
figcaption { color: var(--soft); font-size: .9rem; }
footer { border-top: 1px solid var(--line); color: var(--soft); font-size: .85rem;
  padding: 1rem 1.5rem; text-align: center; }
@media (max-width: 58rem) { .frame { display: flex; flex-direction: column-reverse; gap: 0; }
  .contents { position: static; max-height: none; border-right: 0; width: 100%;
    border-top: 1px solid var(--line); } }
@media print { .contents, header { display: none; } .frame { display: block; }
  h2, h3 { break-after: avoid; } pre, table, figure { break-inside: avoid; } }
)css";
}

}  // namespace quotepart::manual
