package dev.marquee.ingest.report;

/// How the page looks, in light and in the dark.
final class PageStyle {
  static final String CSS =
      """
      :root { color-scheme: light dark; --ground: #faf8f4; --sheet: #fff; --ink: #231f1a; --faint: #655d52;
        --line: #e2dbcf; --mark: #b4371f; --bar: #d9a441; }
      @media (prefers-color-scheme: dark) {
        :root { --ground: #16130f; --sheet: #201c17; --ink: #f3ede3; --faint: #b3a999; --line: #3a342b;
          --mark: #ff9b7d; --bar: #d9a441; } }
      * { box-sizing: border-box; }
      body { margin: 0; background: var(--ground); color: var(--ink);
        font: 1rem/1.5 system-ui, sans-serif; }
      main { max-width: 72rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
      h1 { font-size: 2rem; margin: 0 0 1rem; }
      h2 { font-size: 1.35rem; margin: 0 0 .5rem; overflow-wrap: anywhere; }
      h3 { font-size: 1.05rem; margin: 1.25rem 0 .25rem; }
      section { background: var(--sheet); border: 1px solid var(--line); border-radius: .6rem;
        padding: 1.25rem; margin: 1.25rem 0; }
      p { max-width: 60rem; color: var(--faint); }
      a { color: var(--mark); }
      a:focus-visible, summary:focus-visible { outline: 3px solid var(--bar); outline-offset: 2px; }
      .facts { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; margin: 0; }
      .facts dt { color: var(--faint); }
      .facts dd { margin: 0; font-size: 1.6rem; font-weight: 650; font-variant-numeric: tabular-nums; }
      .wide { overflow-x: auto; }
      table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
      caption { text-align: left; font-weight: 600; padding: .25rem 0; }
      th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0;
        border-bottom: 1px solid var(--line); }
      th[scope=row] { font-weight: 500; overflow-wrap: anywhere; min-width: 10rem; }
      thead th { color: var(--faint); font-weight: 500; }
      .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
      .bar { display: inline-block; width: 5rem; height: .6rem; margin-right: .5rem; border-radius: .3rem;
        background: linear-gradient(90deg, var(--bar) var(--p), var(--line) var(--p)); }
      summary { cursor: pointer; color: var(--mark); }
      ul { margin: .25rem 0; padding-left: 1.2rem; }
      li { overflow-wrap: anywhere; white-space: pre-wrap; }
      @media print { section { break-inside: avoid; } }
      """;

  private PageStyle() {}
}
