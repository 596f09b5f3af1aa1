/** Bytes of an archive, after its own compression is undone. */
export const MAX_ARCHIVE_BYTES = 1024 ** 3;
/** Bytes that all layers of an archive may unpack to. */
export const MAX_UNPACKED_BYTES = 4 * 1024 ** 3;
/** A blob may unpack to this many times its own size, once it is past the grace. */
export const MAX_EXPANSION = 200;
/** Bytes that any blob may unpack to whatever its own size: runs of zeros pack well. */
export const EXPANSION_GRACE_BYTES = 64 * 1024 ** 2;
/** Tar entries in an archive and all its layers. */
export const MAX_ENTRIES = 100_000;
/** Bytes of one text file whose content is kept. */
export const MAX_TEXT_BYTES = 64 * 1024;
/** Bytes of all contents kept of an archive. */
export const MAX_KEPT_BYTES = 8 * 1024 ** 2;
/** Bytes of one JSON document: index, manifest, config. */
export const MAX_JSON_BYTES = 8 * 1024 ** 2;
/** UTF-16 units of a path; PATH_MAX of Linux. */
export const MAX_PATH_LENGTH = 4096;
/** Layers of one image. */
export const MAX_LAYERS = 500;
/** Images of one archive. */
export const MAX_IMAGES = 500;
/** Index within index within index. */
export const MAX_INDEX_DEPTH = 4;
/** Bytes a zstd frame may ask to look back, as the zstd tool's own limit for long ranges. */
export const MAX_ZSTD_WINDOW_BYTES = 128 * 1024 ** 2;
/** Bytes of plain layers in an archive that are looked at to know what a registry would send for them. */
export const MAX_TRIED_BYTES = 16 * 1024 ** 2;
