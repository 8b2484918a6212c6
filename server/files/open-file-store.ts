import { open } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { FileStore } from '../kernel/file-store.ts';

export interface S3Config {
  readonly bucket: string;
  readonly region: string;
  /** Of a service that is not Amazon's own. */
  readonly endpoint: string | undefined;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Opens the store: a folder of this machine, or a bucket where one is configured. */
export async function openFileStore(config: {
  folder: string;
  s3?: S3Config | undefined;
}): Promise<FileStore> {
  if (config.s3) return storeOn(await bucket(config.s3));
  const location = resolve(config.folder);
  const store = storeOn(new Disk(new FSDriver({ location, visibility: 'private' })));
  return {
    ...store,
    async put(id, bytes) {
      await store.put(id, bytes);
      const path = resolve(location, keyOf(id));
      // What was acknowledged outlives a power cut: the file and its name in the folder.
      for (const one of [path, dirname(path), location]) await sync(one);
    },
  };
}

function storeOn(disk: Disk): FileStore {
  return {
    put: (id, bytes) => disk.put(keyOf(id), bytes),
    async read(id) {
      return (await disk.exists(keyOf(id))) ? disk.getStream(keyOf(id)) : null;
    },
    remove: (id) => disk.delete(keyOf(id)),
  };
}

// The end of an id is random, so that folders fill evenly. No name that a person gave ever reaches a file system.
const keyOf = (id: string) => `${id.slice(-2)}/${id}`;

async function bucket({ bucket, region, endpoint, accessKeyId, secretAccessKey }: S3Config): Promise<Disk> {
  const { S3Driver } = await import('flydrive/drivers/s3').catch((cause: unknown) => {
    throw new Error(
      'Files in a bucket need two packages that are not installed: npm install @aws-sdk/client-s3 @aws-sdk/s3-request-presigner.',
      { cause },
    );
  });
  return new Disk(
    new S3Driver({
      bucket,
      region,
      ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
      credentials: { accessKeyId, secretAccessKey },
      visibility: 'private',
      supportsACL: false,
    }),
  );
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r');
  await file.sync().finally(() => file.close());
}
