/** A roof over a doorway: the estate and its steward. */
export const MARK =
  '<svg viewBox="0 0 40 40" focusable="false"><path fill="#fff" d="M20 4 4 15v4h3v15a2 2 0 0 0 2 2h8V25a3 3 0 0 1 6 0v11h8a2 2 0 0 0 2-2V19h3v-4z"/></svg>';

/** The icon of the browser's tab. */
export const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 56 56"><rect width="56" height="56" rx="14" fill="#0958d9"/><g transform="translate(8 8)"><path fill="#fff" d="M20 4 4 15v4h3v15a2 2 0 0 0 2 2h8V25a3 3 0 0 1 6 0v11h8a2 2 0 0 0 2-2V19h3v-4z"/></g></svg>`;

const FONT = `font-family:"PingFang SC","Hiragino Sans GB","Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",system-ui,sans-serif`;

/** Style of plain pages. */
export const NOTICE_STYLE = `
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:1.5rem;color:#1c2733;background:#f4f6f9;line-height:1.7;${FONT}}
:lang(en) body{font-family:"Segoe UI",system-ui,-apple-system,"Helvetica Neue","Noto Sans",sans-serif}
main{width:100%;max-width:32rem;padding:2.5rem;border:1px solid #dfe5ec;border-radius:.875rem;background:#fff}
.mark{width:3rem;height:3rem;padding:.6rem;border-radius:.75rem;background:#0958d9}
.mark svg{display:block}
.product{margin:1rem 0 0;font-size:.875rem;color:#54606e}
h1{margin:.25rem 0 .75rem;font-size:1.5rem;font-weight:600;line-height:1.35}
main p{margin:0}
.button{display:inline-block;margin-top:1.5rem;padding:.5rem 1.25rem;border-radius:.5rem;font-weight:600;color:#fff;background:#0958d9;text-decoration:none}
.button:hover{background:#0747b0}
.button:focus-visible{outline:3px solid #69b1ff;outline-offset:2px}
main .reference{margin-top:1.75rem;padding-top:1rem;border-top:1px solid #e6ebf1;font-size:.8125rem;color:#5b6775;overflow-wrap:anywhere}
code{font-family:ui-monospace,"SF Mono",Consolas,"Noto Sans Mono",monospace}
@media (max-width:30rem){main{padding:1.5rem}}
`;

/** Style of the page until the application has drawn itself. The words about slowness come by themselves, without scripts. */
export const START_STYLE = `
body{margin:0;background:#f4f6f9;color:#1c2733;${FONT}}
.guanjia-start{min-height:100vh;display:grid;place-content:center;justify-items:center;gap:1rem;padding:1.5rem;text-align:center}
.guanjia-start .mark{box-sizing:border-box;width:3.25rem;height:3.25rem;padding:.65rem;border-radius:.875rem;background:#0958d9}
.guanjia-start svg{display:block}
.guanjia-start p{margin:0;max-width:28rem;line-height:1.7;color:#54606e}
.guanjia-start .slow{visibility:hidden;animation:guanjia-slow 0s 12s forwards}
.guanjia-start a{color:#0958d9}
@keyframes guanjia-slow{to{visibility:visible}}
`;
