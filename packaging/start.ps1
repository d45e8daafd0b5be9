# Installs what is missing, then opens the window, or answers a question in the terminal. Untested.
# powershell -ExecutionPolicy Bypass -File packaging\start.ps1 ['question']
Set-Location (Split-Path $PSScriptRoot)
. packaging\find_python.ps1
Invoke-Setup
if ($args.Count) { & .venv\Scripts\wenqu.exe solve @args } else { & .venv\Scripts\wenqu.exe }
exit $LASTEXITCODE
