import { mediaTypeOf } from './media-type.ts';
import { writeThumbnail } from './thumbnail.ts';

export interface UploadToInspect {
  file: string;
  name: string;
  /** Where the small picture of a picture goes. */
  thumbnail: string;
}

export interface InspectedUpload {
  mediaType: string;
  hasThumbnail: boolean;
}

/** What a file is by its content; of a picture also a small one. Throws INVALID_INPUT, see mediaTypeOf and writeThumbnail. */
export async function inspectUpload({ file, name, thumbnail }: UploadToInspect): Promise<InspectedUpload> {
  const mediaType = await mediaTypeOf(file, name);
  const hasThumbnail = mediaType.startsWith('image/');
  if (hasThumbnail) await writeThumbnail(file, thumbnail);
  return { mediaType, hasThumbnail };
}
