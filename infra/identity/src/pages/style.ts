/** Style of the provider's pages. It stands in the page itself, allowed by its hash. */
export const STYLE = `
*{box-sizing:border-box}
html{font-size:16px;-webkit-text-size-adjust:100%}
body{margin:0;color:#1c2733;background:#f4f6f9;line-height:1.6;
font-family:"PingFang SC","Hiragino Sans GB","Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",system-ui,sans-serif}
:lang(en){font-family:"Segoe UI",system-ui,-apple-system,"Helvetica Neue","Noto Sans","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
h1,h2,p,ul{margin:0;padding:0}
ul{list-style:none}
a{color:#0958d9}
:focus-visible{outline:3px solid #69b1ff;outline-offset:2px}
.frame{min-height:100vh;display:grid;grid-template-columns:minmax(22rem,5fr) 7fr}
.brand{position:relative;overflow:hidden;color:#fff;padding:4rem 3.5rem 14rem;
background:linear-gradient(160deg,#0b2d63 0%,#0a3f94 55%,#0c5bc4 100%)}
.mark{width:3.25rem;height:3.25rem;display:grid;place-items:center;border-radius:.875rem;background:rgba(255,255,255,.14)}
.mark svg{width:1.875rem;height:1.875rem;fill:#fff;display:block}
.names{margin-top:1.5rem}
.names strong{display:block;font-size:1.5rem;font-weight:600;line-height:1.35;letter-spacing:.01em}
.names span{display:block;margin-top:.25rem;font-size:.9375rem;color:#c9dcf7}
.promise{margin-top:2.75rem;font-size:1.125rem;color:#eaf2fd}
.tiers{margin-top:1.5rem;max-width:26rem}
.tiers li{display:flex;gap:1rem;padding:.75rem 0;border-top:1px solid rgba(255,255,255,.16);font-size:.9375rem}
.tiers b{flex:0 0 6rem;font-weight:600}
.tiers span{color:#d6e5fa}
.skyline{position:absolute;left:0;right:0;bottom:0;height:11rem}
.skyline svg{display:block;width:100%;height:100%}
.skyline rect{fill:rgba(255,255,255,.16)}
.skyline rect.block{fill:rgba(5,24,60,.34)}
.skyline rect.lit{fill:#ffd98a}
.side{display:flex;flex-direction:column;min-width:0;padding:1.5rem 2.5rem}
.languages{align-self:flex-end;display:flex;gap:.25rem;font-size:.875rem}
.languages>*{padding:.375rem .75rem;border-radius:1rem;text-decoration:none}
.languages [aria-current]{background:#e3ebf6;color:#1c2733;font-weight:600}
main{width:100%;max-width:26rem;margin:auto;padding:2rem 0}
h1{font-size:1.75rem;font-weight:600;line-height:1.3}
.hint{margin-top:.375rem;color:#54606e}
form{margin-top:1.75rem}
label{display:block;font-size:.9375rem;font-weight:600;margin-bottom:.375rem}
.field+.field{margin-top:1.125rem}
input{width:100%;height:2.875rem;padding:0 .875rem;font:inherit;color:inherit;background:#fff;border:1px solid #8a97a8;border-radius:.5rem}
input:hover{border-color:#4d5b6c}
input:focus{border-color:#0958d9;outline:3px solid #bcd9ff;outline-offset:0}
input[aria-invalid=true]{border-color:#c41d1d}
.button{display:block;width:100%;min-height:2.875rem;margin-top:1.5rem;padding:.5rem 1rem;border:0;border-radius:.5rem;font:inherit;font-weight:600;text-align:center;text-decoration:none;color:#fff;background:#0958d9;cursor:pointer}
.button:hover{background:#0747b0}
.button:active{background:#063a91}
.button.quiet{margin-top:.75rem;color:#0958d9;background:transparent}
.button.quiet:hover{background:#e6effc}
.alert{margin-top:1.25rem;padding:.75rem 1rem;border:1px solid #f0b4b4;border-left:4px solid #c41d1d;border-radius:.5rem;background:#fff1f0;color:#8c1515}
.demo{margin-top:2.25rem;border-top:1px solid #d5dce5;padding-top:1.25rem}
.demo h2{font-size:.9375rem;font-weight:600}
.demo p{margin-top:.125rem;font-size:.8125rem;color:#54606e}
.demo ul{margin-top:.75rem;display:grid;grid-template-columns:repeat(auto-fill,minmax(12rem,1fr));gap:.5rem}
.demo a{height:100%;display:grid;align-content:start;grid-template-columns:1fr auto;column-gap:.75rem;padding:.5rem .75rem;border:1px solid #d5dce5;border-radius:.5rem;background:#fff;color:inherit;text-decoration:none;line-height:1.45}
.demo a:hover{border-color:#0958d9;background:#f5f9ff}
.demo a[aria-current]{border-color:#0958d9;box-shadow:inset 3px 0 0 #0958d9}
.demo b{font-weight:600;font-size:.9375rem}
.demo code{font-family:ui-monospace,"SF Mono",Consolas,"Noto Sans Mono",monospace;font-size:.8125rem;color:#0747b0;align-self:center}
.demo span{grid-column:1/-1;font-size:.8125rem;color:#54606e}
.reference{margin-top:1.25rem;padding:.75rem 1rem;border-radius:.5rem;background:#e9eef5;font-size:.875rem;overflow-wrap:anywhere}
footer{font-size:.8125rem;color:#5b6775;text-align:center;padding:.5rem 0}
@media (max-width:56rem){
.frame{display:block}
.brand{padding:1.25rem 1.25rem 1.5rem;display:grid;grid-template-columns:auto 1fr;column-gap:.875rem;align-items:center}
.mark{width:2.75rem;height:2.75rem;border-radius:.75rem}
.mark svg{width:1.5rem;height:1.5rem}
.names{margin-top:0}
.names strong{font-size:1.125rem}
.names span{margin-top:0;font-size:.8125rem}
.promise,.tiers,.skyline{display:none}
.side{padding:1rem 1.25rem 1.5rem}
main{padding:1rem 0 1.5rem;max-width:30rem}
h1{font-size:1.5rem}
form{margin-top:1.25rem}
}
@media (forced-colors:active){.button{border:1px solid ButtonText}.mark svg{fill:CanvasText}}
@media print{.brand,.demo{display:none}}
`;
