declare module '*?packed' {
  const packed: { readonly url: string; readonly bytes: number; readonly sha256: string };
  export default packed;
}
