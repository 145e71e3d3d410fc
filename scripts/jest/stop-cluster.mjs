export default function stopCluster() {
  globalThis.terbukaTestCluster?.remove();
}
