"""The engine: structured story sources in, print-ready brochure out.

One way, no way back: sources -> model -> layout -> render -> check -> deliver.
`press.pipeline` names the steps in order; `press.cli` is the only module that prints.
"""

__version__ = "0.1.0"
