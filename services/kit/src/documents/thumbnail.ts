import { PlatformError } from '../errors/platform-error.ts';

const EDGE = 320;
const MOST_PIXELS = 80_000_000;

/**
 * Writes a small WebP of a picture, turned as its camera held it and without what the camera noted of place and time.
 * Throws INVALID_INPUT when the picture is broken or beyond 80 megapixels.
 */
export async function writeThumbnail(picture: string, file: string): Promise<void> {
  // Loaded when first needed: a service that sees no pictures does without the native library.
  const { default: sharp } = await import('sharp');
  try {
    await sharp(picture, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .rotate()
      .resize(EDGE, EDGE, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 75 })
      .toFile(file);
  } catch {
    throw new PlatformError('INVALID_INPUT', 'The picture is broken or too large.', {
      reason: 'pictureBroken',
      field: 'name',
    });
  }
}
