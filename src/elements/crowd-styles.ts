/** Where marks are painted over a picture, and what is said of the one that is pointed at. */
export const crowdStyles = `
.stage{position:relative}
.crowds{position:absolute;left:0;top:0;overflow:clip;pointer-events:none}
.crowds canvas{position:absolute;left:0;top:0}
.probes{position:absolute;inline-size:0;block-size:0;visibility:hidden;forced-color-adjust:none}
.probes path{transition:fill 1ms,stroke 1ms,fill-opacity 1ms}
.mark-tip{position:absolute;left:0;top:0;z-index:2;max-inline-size:16rem;padding:.3rem .55rem;border:1px solid var(--layer-paper-line,light-dark(#b5c7de,#3c5472));border-radius:6px;background:var(--layer-paper,light-dark(#fff,#0d1420));color:var(--layer-ink,light-dark(#17212f,#e9eff7));box-shadow:0 2px 8px rgb(0 0 0/.18);font-size:.8125rem;line-height:1.35;overflow-wrap:anywhere}
.mark-tip::after{content:'';position:absolute;inset:-7px 0;z-index:-1}
.mark-tip strong{display:block}
.mark-tip span{color:var(--layer-muted,light-dark(#566377,#9fb0c6))}
@media print{.mark-tip{display:none}}
`;
