import * as vscode from 'vscode';

/** Reading and writing through VS Code, so that every workspace file system works; paths are URIs as strings. */
export const workspaceFiles = {
  async read(path: string): Promise<Uint8Array | null> {
    try {
      return await vscode.workspace.fs.readFile(vscode.Uri.parse(path));
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
      throw error;
    }
  },
  async write(path: string, content: Uint8Array): Promise<void> {
    await vscode.workspace.fs.writeFile(vscode.Uri.parse(path), content);
  },
  async rename(from: string, to: string): Promise<void> {
    await vscode.workspace.fs.rename(vscode.Uri.parse(from), vscode.Uri.parse(to), { overwrite: true });
  },
  async delete(path: string): Promise<void> {
    await vscode.workspace.fs.delete(vscode.Uri.parse(path));
  },
};
