# Installs what is missing, then runs every check and every test. Untested.
# powershell -ExecutionPolicy Bypass -File packaging\test.ps1
Set-Location (Split-Path $PSScriptRoot)
. packaging\find_python.ps1
Invoke-Setup --tests
& .venv\Scripts\python.exe packaging\run_checks.py @args
exit $LASTEXITCODE
