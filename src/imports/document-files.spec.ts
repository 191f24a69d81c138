import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { Language } from '../languages/languages.js';
import { documentFiles, fileIdentity } from './document-files.js';

describe('the documents among files and folders', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jarshy-files-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function having(...files: string[]): Promise<void> {
    for (const file of files) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), '');
    }
  }

  async function found(paths = ['.'], source?: Language): Promise<string[]> {
    const files = await documentFiles(
      paths.map((path) => join(folder, path)),
      source,
    );
    return files.map((file) => relative(folder, file));
  }

  it('are the .txt files, however deep they lie, and nothing else', async () => {
    await having('b.ru.txt', 'x/y/a.ru.txt', 'x/README.md', 'c.TXT', 'x/.git/d.txt', '._b.ru.txt');
    expect(await found()).toEqual(['x/y/a.ru.txt', 'b.ru.txt', 'c.TXT']);
  });

  it('come name by name: first without a language, then in kk, ru and en', async () => {
    await having('a.en.txt', 'a.ru.txt', 'a.kk.txt', 'a.txt', 'b.en.txt', 'b.kk.txt');
    expect(await found()).toEqual(['a.txt', 'a.kk.txt', 'a.ru.txt', 'a.en.txt', 'b.kk.txt', 'b.en.txt']);
  });

  it('come with the language of the source before the others', async () => {
    await having('a.en.txt', 'a.ru.txt', 'a.kk.txt');
    expect(await found(['.'], 'ru')).toEqual(['a.ru.txt', 'a.kk.txt', 'a.en.txt']);
  });

  it('are taken as they are named, each once', async () => {
    await having('x/a.txt', 'notes');
    expect(await found(['notes', 'x', 'x/a.txt'])).toEqual(['x/a.txt', 'notes']);
  });

  it('may be links', async () => {
    await having('elsewhere/a.txt', 'x/b.txt');
    await symlink(join(folder, 'elsewhere/a.txt'), join(folder, 'x/linked.txt'));
    expect(await found(['x'])).toEqual(['x/b.txt', 'x/linked.txt']);
  });

  it('are missed in a folder without any', async () => {
    await having('x/a.md');
    await expect(found(['x'])).rejects.toMatchObject({
      ...{ code: 'import.no_documents', params: { folder: join(folder, 'x') } },
    });
  });

  it.each(['nothing.txt', 'file.txt/below'])('are missed where there is no %s', async (path) => {
    await having('file.txt');
    await expect(found([path])).rejects.toMatchObject({ code: 'import.no_file', params: { file: join(folder, path) } });
  });

  const asRoot = process.getuid?.() === 0;
  (asRoot ? it.skip : it)('cannot be found in a folder that may not be read (root may read every one)', async () => {
    await having('x/a.txt');
    await chmod(join(folder, 'x'), 0);
    await expect(found(['x'])).rejects.toMatchObject({ code: 'import.unreadable' });
    await chmod(join(folder, 'x'), 0o700);
  });

  it('are told apart by name and language, not by folder', () => {
    expect(fileIdentity('x/a.kk.txt')).toBe(fileIdentity('y/a.kk.txt'));
    expect(new Set(['a.kk.txt', 'a.ru.txt', 'a.txt', 'b.kk.txt'].map(fileIdentity)).size).toBe(4);
  });
});
