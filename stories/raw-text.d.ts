/** Demo scripts, imported as the text they are. */
declare module '*.sh?raw' {
  const text: string;
  export default text;
}
