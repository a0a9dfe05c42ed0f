/** The browser of the tests has no modal dialogs: this opens and closes them all the same. */
export function letDialogsOpen(): void {
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
}
