import { App, type Host } from './app';

declare function acquireVsCodeApi(): Host;

const root = document.getElementById('panel');
if (root) new App(acquireVsCodeApi(), root).start();
