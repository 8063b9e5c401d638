"""Where the bundled program begins: at its front door, or at a script that it runs apart.

A bundle has no interpreter beside itself, so it starts itself for what an interpreter would run.
"""

import os
import runpy
import sys

from models.bundled import SWITCH

# The bundle's own libraries are no concern of the programs that it starts, as the file manager.
_LIBRARIES = "LD_LIBRARY_PATH"
if f"{_LIBRARIES}_ORIG" in os.environ:
    os.environ[_LIBRARIES] = os.environ.pop(f"{_LIBRARIES}_ORIG")
else:
    os.environ.pop(_LIBRARIES, None)

if sys.argv[1:2] == [SWITCH]:
    del sys.argv[:2]
    runpy.run_path(sys.argv[0], run_name="__main__")
else:
    from proviso import main

    sys.exit(main())
