// The direction of imports; see Layout in the README.
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const NETWORK = '^(node:)?(http|https|http2|net|dgram|tls|child_process|cluster|dns)$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    rule(
      'no-cycles',
      'A cycle hides which part stands on which.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule(
      'core-is-pure',
      'core/ has no Node, no VS Code, no faces.',
      { path: '^server/src/core' },
      { path: '^(node:|vscode|server/src/(workspace|review|cli|lsp|tools)|client)' },
    ),
    rule(
      'core-has-no-node',
      'Built-in modules are Node.',
      { path: '^server/src/core' },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'rules-stand-alone',
      'A rule never imports another rule.',
      { path: '^server/src/core/rules/([^/]+)/([^/]+)\\.ts$' },
      { path: '^server/src/core/rules/.+/.+\\.ts$', pathNot: '^server/src/core/rules/$1/$2\\.ts$' },
    ),
    rule(
      'cli-and-lsp-apart',
      'The faces do not know one another.',
      { path: '^server/src/cli' },
      { path: '^server/src/lsp' },
    ),
    rule(
      'lsp-and-cli-apart',
      'The faces do not know one another.',
      { path: '^server/src/lsp' },
      { path: '^server/src/cli' },
    ),
    rule(
      'features-run-in-a-worker',
      'lsp/features run in a browser worker too.',
      { path: '^server/src/lsp/features' },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'nothing-imports-tools',
      'Tools are run, not used.',
      { pathNot: '^server/src/tools' },
      { path: '^server/src/tools' },
    ),
    rule(
      'client-takes-types-only',
      'The client takes nothing of the server but the types of its protocol.',
      { path: '^client/src' },
      { path: '^server/', pathNot: '^server/src/lsp/protocol\\.ts$' },
    ),
    rule(
      'client-takes-protocol-types',
      'Types only.',
      { path: '^client/src' },
      { path: '^server/src/lsp/protocol\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    rule('no-network', 'The drafts are confidential.', { path: '^(client|server)/' }, { path: NETWORK }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist|model\\.generated)' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
