declare module '*?digest' {
  const digest: { readonly bytes: number; readonly sha256: string };
  export default digest;
}
