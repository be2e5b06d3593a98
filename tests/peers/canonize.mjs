// Canonicalizes JSON-LD documents with jsonld.js in its safe mode, for comparison; a document that
// is a string is N-Quads.
//
// node canonize.mjs PEERS < {"contexts": {url: document}, "documents": [...]} > [{nquads}|{error}]
// PEERS is a folder whose node_modules hold jsonld.
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {readFileSync} from 'node:fs';

const jsonld = createRequire(join(process.argv[2], 'package.json'))('jsonld');
const {contexts, documents} = JSON.parse(readFileSync(0, 'utf8'));

async function documentLoader(url) {
  if(!(url in contexts)) {
    throw new Error(`not pinned: ${url}`);
  }
  return {contextUrl: null, documentUrl: url, document: contexts[url], tag: 'static'};
}

const answers = [];
for(const document of documents) {
  try {
    const nquads = await jsonld.canonize(document, {
      algorithm: 'RDFC-1.0', format: 'application/n-quads', documentLoader, safe: true, base: null,
      ...(typeof document === 'string' ? {inputFormat: 'application/n-quads'} : {}),
    });
    answers.push({nquads});
  } catch(error) {
    answers.push({error: String(error.details?.event?.code ?? error.message)});
  }
}
process.stdout.write(JSON.stringify(answers));
