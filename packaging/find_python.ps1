# Sourced by start.ps1 and test.ps1: sets $python, a command and its arguments. Untested.
$python = $null
foreach ($candidate in @(@("py", "-3"), @("python"), @("python3"))) {
  $words = @($candidate)
  if (-not (Get-Command $words[0] -ErrorAction SilentlyContinue)) { continue }
  $rest = @($words | Select-Object -Skip 1)
  & $words[0] @rest -c "import sys; sys.exit(sys.version_info < (3, 11))" 2>$null
  if ($LASTEXITCODE -eq 0) { $python = $words; break }
}
if (-not $python) {
  Write-Host "需要 Python 3.11 或更新的版本：请从 python.org 安装，再运行一次。"
  Write-Host "Python 3.11 or newer is needed: install it from python.org and run this again."
  exit 1
}
function Invoke-Setup {
  $rest = @($python | Select-Object -Skip 1) + @("packaging\install.py") + $args
  & $python[0] @rest
  if ($LASTEXITCODE) { exit $LASTEXITCODE }
}
