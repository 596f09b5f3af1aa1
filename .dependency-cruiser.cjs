// The one corridor: each room may import itself and the rooms before it, and nothing goes round in a ring.
const rooms = {
  model: [],
  images: ['model'],
  shell: ['model', 'images'],
  scene: ['model'],
  motion: ['model', 'scene'],
  draw: ['model', 'scene', 'motion'],
  player: ['model', 'scene', 'motion', 'draw'],
  elements: ['model', 'images', 'shell', 'scene', 'motion', 'draw', 'player'],
  cli: ['model', 'images', 'shell', 'scene', 'motion', 'draw', 'player'],
};
const corridor = Object.entries(rooms).map(([room, before]) => ({
  name: `${room}-looks-only-back`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${[room, ...before].join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...corridor,
    { name: 'no-rings', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$' }, to: {} },
    { name: 'model-is-pure', severity: 'error', from: { path: '^src/(model|shell|images)/' }, to: { path: 'node_modules/(lit|d3|@lit)' } },
    {
      name: 'no-node-outside-the-command',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
};
