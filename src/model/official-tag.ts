/** A name and a tag of Docker Hub's own images, as they are listed: "alpine:3.24". */
export const OFFICIAL_TAG = /^([a-z0-9]{1,60}):(\w[\w.-]{0,127})$/;
