/** Demo scripts, imported as the text they are. */
declare module '*.sh?raw' {
  const text: string;
  export default text;
}

/** Style sheets, imported as the text they are. */
declare module '*.css?raw' {
  const text: string;
  export default text;
}
