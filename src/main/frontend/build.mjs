// Bundles the editor and the viewer of workflow drawings; the WAR serves them under /resources/frontend.
import { build } from 'esbuild';

await build({
  entryPoints: { modeler: 'src/modeler.js', viewer: 'src/viewer.js' },
  outdir: '../../../target/frontend',
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['es2021'],
  loader: { '.woff2': 'file', '.woff': 'empty', '.ttf': 'empty', '.eot': 'empty', '.svg': 'empty' },
  assetNames: '[name]',
  legalComments: 'linked',
  logLevel: 'warning',
});
