/// How a dossier looks: dense, calm; dark where dark is wanted, and fit for any window and for paper.
enum DossierStyle {
  static let sheet = screen + narrow + paper

  private static let screen = """
    :root{color-scheme:light dark;--ink:#1f2933;--soft:#475562;--line:#cbd2d9;--paper:#fff;--tint:#f3f5f7;\
    --accent:#0b5563;--warn:#7a3e00;--edge:#7b8794}
    @media screen and (prefers-color-scheme:dark){:root{--ink:#e6eaee;--soft:#a9b4be;--line:#3b4753;--paper:#14181c;\
    --tint:#1f262d;--accent:#7fd0df;--warn:#f0b26b;--edge:#8494a3}}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif;\
    font-variant-numeric:tabular-nums}
    .page{max-width:68rem;margin:0 auto;padding:1.5rem 1.25rem 3rem}
    .skip{position:absolute;left:-100rem}
    .skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.4rem .8rem}
    :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
    h1,h2,h3,h4{line-height:1.25;margin:0;overflow-wrap:anywhere}
    h1{font-size:1.6rem}
    h2{font-size:1.25rem}
    h3{font-size:1.08rem}
    h4,h2.part,h3.part{font-size:.95rem;margin:1.1rem 0 .35rem}
    p{margin:.4rem 0;overflow-wrap:anywhere}
    a{color:var(--accent)}
    .kicker{color:var(--soft);font-size:.85rem;letter-spacing:.04em;text-transform:uppercase;margin:0 0 .15rem}
    .byline{font-size:1.05rem}
    .soft{color:var(--soft);font-size:.9rem}
    .selection{font-weight:600}
    .scope{border-left:4px solid var(--accent);background:var(--tint);padding:.55rem .9rem;margin:1rem 0;max-width:52rem}
    .facts{margin:.3rem 0;display:grid;gap:0 1.6rem;grid-template-columns:repeat(auto-fit,minmax(min(24rem,100%),1fr))}
    .facts div{display:grid;grid-template-columns:8.5rem minmax(0,1fr);gap:.7rem;padding:.22rem 0;\
    border-top:1px solid var(--line)}
    .facts dt{color:var(--soft)}
    .facts dd{margin:0;overflow-wrap:anywhere}
    .one .facts{grid-template-columns:minmax(0,1fr)}
    code{font:0.86em/1.4 ui-monospace,"SFMono-Regular",Menlo,Consolas,monospace;overflow-wrap:anywhere}
    pre{margin:.3rem 0;background:var(--tint);padding:.55rem .8rem;white-space:pre-wrap;overflow-wrap:anywhere}
    .counts{display:flex;flex-wrap:wrap;gap:.5rem 1.8rem;list-style:none;margin:.9rem 0;padding:0}
    .counts b{font-size:1.35rem;display:block;line-height:1.2}
    .tools{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;margin:.8rem 0 .4rem}
    .tools[hidden],button[hidden]{display:none}
    .tools label{display:block;color:var(--soft);font-size:.85rem}
    input,select,button{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--edge);border-radius:4px;\
    padding:.25rem .55rem;min-height:1.7rem;max-width:100%}
    button{cursor:pointer}
    .scroll{overflow-x:auto}
    table{border-collapse:collapse;width:100%;font-size:.9rem}
    caption{text-align:left;color:var(--soft);padding:.2rem 0}
    th,td{text-align:left;vertical-align:top;padding:.32rem .7rem .32rem 0;border-bottom:1px solid var(--line);\
    overflow-wrap:anywhere}
    thead th{vertical-align:bottom;overflow-wrap:normal}
    tbody th{font-weight:400;min-width:9rem}\
    .triage td{overflow-wrap:break-word}.triage .foreign{overflow-wrap:anywhere;min-width:8.5rem}
    tr>:last-child{padding-right:0}
    .whole,td.number{white-space:nowrap}
    th button{border:0;padding:0;font-weight:700;background:none;text-align:left}
    th[aria-sort=ascending] button::after{content:" \\2191"}
    th[aria-sort=descending] button::after{content:" \\2193"}
    .clip{border-top:3px solid var(--ink);margin-top:2.2rem;padding-top:.8rem}
    @media screen{.many .clip{content-visibility:auto;contain-intrinsic-size:auto 60rem}}
    .match{border:1px solid var(--line);border-radius:6px;margin:1.1rem 0;padding:.9rem 1.1rem 1.1rem}
    .finding{font-size:1.05rem;margin:.35rem 0 .2rem}
    .word{display:inline-block;border:1.5px solid currentColor;border-radius:4px;padding:0 .5rem;font-weight:600;\
    font-size:.88rem;margin-right:.35rem}
    .sides{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:.4rem 1.6rem}
    figure{margin:.5rem 0}
    figcaption{color:var(--soft);font-size:.88rem}
    audio{width:100%;height:40px;display:block;margin:.25rem 0}
    svg,.picture img{display:block;width:100%;height:auto}
    .picture img{max-width:40rem}
    .picture svg,.picture img,.timeline svg{background:#fff;border-radius:4px}
    .picture{border:1px solid var(--line);border-radius:4px;padding:.4rem}
    .timeline{max-width:26rem}
    blockquote{margin:.1rem 0;padding:.1rem 0 .1rem .8rem;border-left:3px solid var(--line);overflow-wrap:anywhere}
    .warning,.cut{color:var(--warn)}
    .sources{margin:.2rem 0;padding-left:1.2rem;overflow-wrap:anywhere}
    footer{margin-top:2.5rem;border-top:1px solid var(--line);padding-top:.7rem;color:var(--soft);font-size:.9rem}

    """

  /// Rows of the table become blocks, and a picture is moved under the window rather than shrunk until nobody can read it.
  private static let narrow = """
    @media (max-width:44rem){.sides{grid-template-columns:minmax(0,1fr)}\
    .facts div{grid-template-columns:7rem minmax(0,1fr)}}
    @media screen and (max-width:44rem){.page{padding:1rem .9rem 2rem}.match{padding:.7rem .7rem .9rem}\
    .picture svg svg{min-width:0}.picture svg{min-width:46rem}\
    .triage,.triage tbody,.triage tr,.triage th,.triage td,.triage caption{display:block}\
    .triage tbody tr{border-top:2px solid var(--line);padding:.4rem 0}.triage tr[hidden]{display:none}\
    .triage th,.triage td{border:0;min-width:0;padding:.1rem 0}.triage td:empty{display:none}\
    .triage td[data-label]::before{content:attr(data-label) ": ";color:var(--soft)}\
    .triage thead{display:block}.triage thead tr{display:flex;flex-wrap:wrap;gap:.2rem 1rem}}

    """

  private static let paper = """
    @page{size:A4;margin:14mm}
    @media print{html{font-size:9pt}body{font-size:9pt;line-height:1.36}.page{max-width:none;padding:0}.tools,audio,button,.skip{display:none}\
    h1{font-size:16pt}h2{font-size:12.5pt}h3{font-size:11pt}h4,h2.part,h3.part{font-size:9.5pt;margin:.6rem 0 .15rem}\
    p{margin:.2rem 0}table{font-size:8pt}tbody th{min-width:4.2cm}.triage .foreign{min-width:2.9cm}.scope{margin:.4rem 0;padding:.3rem .7rem;max-width:none}\
    .facts{grid-template-columns:minmax(0,1fr) minmax(0,1fr);margin:.1rem 0}\
    .facts div{grid-template-columns:2.6cm minmax(0,1fr);padding:.08rem 0;gap:.3rem}\
    .one .facts div{grid-template-columns:2.3cm minmax(0,1fr)}\
    .sides{grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:.2rem 1rem}.finding{font-size:9.5pt}\
    .together,figure,tr,.facts div,li{break-inside:avoid}h2,h3,h4,.kicker,.finding,caption{break-after:avoid}\
    p{orphans:3;widows:3}.clip{margin-top:.9rem;padding-top:.4rem}\
    .match{border:0;border-top:1px solid var(--line);border-radius:0;margin:.5rem 0;padding:.4rem 0 0}a{color:inherit}\
    .picture{padding:.15rem}.picture svg{max-height:8cm}.picture img{max-height:4cm;width:auto}.timeline{max-width:9cm}\
    figure{margin:.2rem 0}pre{padding:.25rem .5rem;margin:.1rem 0}th button{display:inline}\
    .page footer{margin-top:.8rem;padding-top:.2rem}}

    """
}
