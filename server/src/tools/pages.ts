/** Rule pages; written from metadata and examples. */
export function pageFiles(): Record<string, string> {
  return {};
}
