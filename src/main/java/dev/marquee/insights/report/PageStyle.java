package dev.marquee.insights.report;

/// How the page and its drawings look, in light and in the dark.
final class PageStyle {
  static final String CSS =
      """
      :root { color-scheme: light dark; --ground: #faf8f4; --sheet: #fff; --ink: #231f1a; --faint: #655d52;
        --line: #e2dbcf; --mark: #b4371f; --bar: #b97d14; --cool: #2f6f9f; }
      @media (prefers-color-scheme: dark) {
        :root { --ground: #16130f; --sheet: #201c17; --ink: #f3ede3; --faint: #b3a999; --line: #3a342b;
          --mark: #ff9b7d; --bar: #d9a441; --cool: #7fb8e0; } }
      * { box-sizing: border-box; }
      body { margin: 0; background: var(--ground); color: var(--ink);
        font: 1rem/1.5 system-ui, sans-serif; }
      main { max-width: 72rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
      h1 { font-size: 2rem; margin: 0 0 .5rem; }
      h2 { font-size: 1.35rem; margin: 0 0 .5rem; }
      section { background: var(--sheet); border: 1px solid var(--line); border-radius: .6rem;
        padding: 1.25rem; margin: 1.25rem 0; }
      p { max-width: 60rem; overflow-wrap: anywhere; }
      .finding { font-size: 1.1rem; }
      a { color: var(--mark); }
      a:focus-visible, summary:focus-visible, .wide:focus-visible { outline: 3px solid var(--bar);
        outline-offset: 2px; }
      .wide { overflow-x: auto; }
      svg { width: 100%; min-width: 36rem; height: auto; font: 12px system-ui, sans-serif; }
      svg text { fill: var(--ink); }
      .bar { fill: var(--bar); }
      .second, .cool { fill: var(--cool); }
      .warm { fill: var(--mark); }
      .rest { fill: var(--line); }
      .grid { stroke: var(--line); }
      .axis { stroke: var(--faint); }
      .range { stroke: var(--faint); stroke-width: 2; }
      .usual { stroke: var(--mark); stroke-width: 2; }
      .rising { fill: var(--mark); }
      .falling { fill: var(--cool); }
      .steady, .unclear { fill: var(--faint); }
      table { border-collapse: collapse; width: 100%; margin: .75rem 0; }
      caption { text-align: left; font-weight: 600; padding: .25rem 0; }
      th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0;
        border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
      th[scope=row] { font-weight: 500; }
      thead th { color: var(--faint); font-weight: 500; overflow-wrap: normal; }
      .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
      summary { cursor: pointer; color: var(--mark); margin: .5rem 0; }
      @media print { section { break-inside: avoid; } }
      """;

  private PageStyle() {}
}
