/** Texts that break a page which takes text for anything else: markup, scripts, addresses, templates, replacement patterns, names of built-in things. */
export const hostileTexts = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  "'-alert(1)-'",
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '[here](javascript:alert(1)) **loud**',
  '{name} {plan} {group} {doctor} {date}',
  '${name} {{name}} <!--',
  "$& $1 $' $` $$",
  '&lt;b&gt; &#60;i&#62;',
  '__proto__',
  'constructor',
  'toString',
  '\\u003cscript>',
]

/** Signs that nobody sees and that show a text in another order than it is written, end it early or are no text at all. */
export const hiddenSigns = ['\u202e', '\u2066', '\u2069', '\u0000', '\u001b', '\u0085', '\ud800']

/** What a spreadsheet would run. */
export const formulas = ['=HYPERLINK("https://elsewhere.example")', '@SUM(1)', "+1+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0"]
