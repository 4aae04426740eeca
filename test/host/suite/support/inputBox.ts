import * as vscode from 'vscode';

/** The next box in which the extension asks for a text, once it is open. Ask for it before doing what opens it. */
export function nextInputBox(): Promise<vscode.InputBox> {
  const original = vscode.window.createInputBox.bind(vscode.window);
  return new Promise((resolve) => {
    vscode.window.createInputBox = () => {
      vscode.window.createInputBox = original;
      const box = original();
      const show = box.show.bind(box);
      box.show = () => {
        show();
        resolve(box);
      };
      return box;
    };
  });
}
