// Placeholder to keep the project reference valid until the extension entry lands.
export {};
