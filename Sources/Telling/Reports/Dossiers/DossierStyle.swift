/// How a dossier looks: dense, calm, black on white; fit to be printed.
enum DossierStyle {
  static let sheet = """
    :root{color-scheme:light;--ink:#1f2933;--soft:#475562;--line:#cbd2d9;--paper:#fff;--tint:#f3f5f7;--accent:#0b5563;\
    --warn:#7a3e00}
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
    h4{font-size:.95rem;margin:1.1rem 0 .35rem}
    p{margin:.4rem 0}
    a{color:var(--accent)}
    .kicker{color:var(--soft);font-size:.85rem;letter-spacing:.04em;text-transform:uppercase;margin:0 0 .15rem}
    .scope{border-left:4px solid var(--accent);background:var(--tint);padding:.55rem .9rem;margin:1rem 0;max-width:52rem}
    .facts{margin:.3rem 0;display:grid;gap:0 1.6rem;grid-template-columns:repeat(auto-fit,minmax(20rem,1fr))}
    .facts div{display:grid;grid-template-columns:8.5rem 1fr;gap:.7rem;padding:.22rem 0;border-top:1px solid #e4e7eb}
    .facts dt{color:var(--soft)}
    .facts dd{margin:0;overflow-wrap:anywhere;overflow:clip;overflow-clip-margin:3px;min-width:0}
    .one .facts{grid-template-columns:1fr}
    code{font:0.86em/1.4 ui-monospace,"SFMono-Regular",Menlo,Consolas,monospace;overflow-wrap:anywhere}
    pre{margin:.3rem 0;background:var(--tint);padding:.55rem .8rem;white-space:pre-wrap}
    .counts{display:flex;flex-wrap:wrap;gap:.5rem 1.8rem;list-style:none;margin:.9rem 0;padding:0}
    .counts b{font-size:1.35rem;display:block;line-height:1.2}
    .tools{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;margin:.8rem 0 .4rem}
    .tools[hidden],button[hidden]{display:none}
    .tools label{display:block;color:var(--soft);font-size:.85rem}
    input,select,button{font:inherit;color:inherit;background:var(--paper);border:1px solid #7b8794;border-radius:4px;\
    padding:.25rem .55rem}
    button{cursor:pointer}
    .scroll{overflow-x:auto}
    table{border-collapse:collapse;width:100%;font-size:.9rem}
    caption{text-align:left;color:var(--soft);padding:.2rem 0}
    th,td{text-align:left;vertical-align:top;padding:.32rem .6rem .32rem 0;border-bottom:1px solid var(--line);\
    overflow-wrap:break-word;max-width:16rem;overflow:clip;overflow-clip-margin:3px}
    th{white-space:nowrap}
    th button{border:0;padding:0;font-weight:700;background:none}
    th[aria-sort=ascending] button::after{content:" \\2191"}
    th[aria-sort=descending] button::after{content:" \\2193"}
    td.number{text-align:right;padding-right:1.2rem;white-space:nowrap}
    td:first-child{min-width:11rem}
    .clip{border-top:3px solid var(--ink);margin-top:2.2rem;padding-top:.8rem}
    .match{border:1px solid var(--line);border-radius:6px;margin:1.1rem 0;padding:.9rem 1.1rem 1.1rem}
    .finding{font-size:1.05rem;margin:.35rem 0 .2rem}
    .word{display:inline-block;border:1.5px solid currentColor;border-radius:4px;padding:0 .5rem;font-weight:600;\
    font-size:.88rem;margin-right:.35rem}
    .sides{display:grid;grid-template-columns:1fr 1fr;gap:.4rem 1.6rem}
    figure{margin:.5rem 0}
    figcaption{color:var(--soft);font-size:.88rem}
    audio{width:100%;height:40px;display:block;margin:.25rem 0}
    svg{display:block;width:100%;height:auto}
    .picture{border:1px solid var(--line);border-radius:4px;padding:.4rem}
    .timeline{max-width:44rem}
    blockquote{margin:.1rem 0;padding:.1rem 0 .1rem .8rem;border-left:3px solid var(--line);max-height:24rem;\
    overflow:auto;overflow-wrap:anywhere}
    .warning,.cut{color:var(--warn)}
    .sources{margin:.2rem 0;padding-left:1.2rem;overflow-wrap:anywhere}
    footer{margin-top:2.5rem;border-top:1px solid var(--line);padding-top:.7rem;color:var(--soft);font-size:.9rem}
    @media (max-width:44rem){.sides{grid-template-columns:1fr}.facts{grid-template-columns:1fr}\
    .facts div{grid-template-columns:7rem 1fr}}
    @media print{body{font-size:10.5pt}.page{max-width:none;padding:0}.tools,audio,button,.skip{display:none}\
    .match,figure,tr{break-inside:avoid}.match{break-inside:auto}h2,h3,h4{break-after:avoid}\
    blockquote{max-height:none;overflow:clip}th button{display:inline}}

    """
}
