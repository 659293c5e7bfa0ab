"""Runs one notebook in Deno's kernel: run.py source.ipynb target.ipynb

Deno's kernel may send what a cell shows after it has said that the cell is done, and nbclient stops listening then. So
this listens a little longer. A cell that fails ends the run with its error.
"""

import sys
import time
import warnings
from queue import Empty

warnings.filterwarnings("ignore")

import nbformat  # noqa: E402
from nbclient import NotebookClient  # noqa: E402
from nbclient.exceptions import CellExecutionComplete  # noqa: E402

LONGER = 0.4


class Patient(NotebookClient):
    """Goes on listening for what belongs to a cell after the kernel is idle."""

    async def _async_poll_output_msg(self, parent_msg_id, cell, cell_index):
        deadline = None
        while deadline is None or time.monotonic() < deadline:
            left = None if deadline is None else max(0.001, deadline - time.monotonic())
            try:
                message = await self.kc.iopub_channel.get_msg(timeout=left)
            except Empty:
                return
            if message["parent_header"].get("msg_id") != parent_msg_id:
                continue
            try:
                self.process_message(message, cell, cell_index)
            except CellExecutionComplete:
                deadline = time.monotonic() + LONGER


source, target = sys.argv[1:]
notebook = nbformat.read(source, as_version=4)
Patient(notebook, timeout=180, kernel_name="deno", record_timing=False).execute()
nbformat.write(notebook, target)
