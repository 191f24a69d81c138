import { cp, mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { bareEnvironment, finish } from './programs.js';

/**
 * Carries out a Dockerfile in folders instead of layers, with the node of the PATH: what the last stage copies and what
 * the stages run is all that the "image" has.
 *
 * @returns {Promise<{ folder: string, entrypoint: string[], command: string[], health: string[], environment: object }>}
 */
export async function buildImage(dockerfile, context, root) {
  const stages = [];
  for (const [instruction, rest] of instructionsOf(dockerfile)) {
    if (instruction === 'FROM') stages.push(newStage(rest, join(root, String(stages.length))));
    else await carryOut(instruction, rest, stages.at(-1), { context, stages });
  }
  return stages.at(-1);
}

function instructionsOf(dockerfile) {
  return dockerfile
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => [line.split(' ', 1)[0], line.slice(line.indexOf(' ') + 1).trim()]);
}

function newStage(from, folder) {
  return { name: / AS (\w+)$/.exec(from)?.[1], folder, workdir: '/', environment: {} };
}

async function carryOut(instruction, rest, stage, { context, stages }) {
  switch (instruction) {
    case 'WORKDIR':
      stage.workdir = rest;
      return mkdir(inStage(stage, '.'), { recursive: true });
    case 'ENV': {
      const [, name, value] = /^(\w+)="?(.*?)"?$/.exec(rest);
      stage.environment[name] = value;
      return;
    }
    case 'COPY':
      return copy(rest.split(' '), stage, { context, stages });
    case 'RUN':
      return runIn(stage, rest);
    case 'HEALTHCHECK':
      stage.health = JSON.parse(rest.slice(rest.indexOf('[')));
      return;
    case 'ENTRYPOINT':
      stage.entrypoint = JSON.parse(rest);
      return;
    case 'CMD':
      stage.command = JSON.parse(rest);
      return;
    case 'USER':
    case 'EXPOSE':
      return;
    default:
      throw new Error(`The Dockerfile has an instruction that is not known here: ${instruction}`);
  }
}

async function copy(words, stage, { context, stages }) {
  const from = words[0].startsWith('--from=') ? words.shift().slice('--from='.length) : null;
  const other = stages.find(({ name }) => name === from);
  const target = words.pop();
  for (const source of words) {
    const origin = other ? join(other.folder, source) : join(context, source);
    const place = target.endsWith('/') ? join(inStage(stage, target), basename(source)) : inStage(stage, target);
    await mkdir(dirname(place), { recursive: true });
    await cp(origin, place, { recursive: true, verbatimSymlinks: true });
  }
}

async function runIn(stage, command) {
  const env = bareEnvironment({ ...stage.environment, npm_config_prefer_offline: 'true' });
  const { code, out, err } = await finish('sh', ['-c', command], { cwd: inStage(stage, '.'), env });
  if (code !== 0) throw new Error(`RUN ${command} ended with ${code}\n${out}${err}`);
}

/** Where a path of the image lies here. */
export function inStage(stage, path) {
  return path.startsWith('/') ? join(stage.folder, path) : join(stage.folder, stage.workdir, path);
}
