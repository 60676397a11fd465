@echo off
rem Builds everything (a warning is an error) and runs every test. test.sh does more: it also runs the library
rem tests against the netstandard2.0 assemblies and prints one total.
setlocal
cd /d "%~dp0"
where dotnet >nul 2>nul
if errorlevel 1 (
  echo test.cmd: 'dotnet' was not found. Install the .NET 10 SDK and run this again. 1>&2
  exit /b 1
)
dotnet build VirtualSchool.Core.sln -c Release --nologo -v quiet || exit /b 1
dotnet test --solution VirtualSchool.Core.sln -c Release --no-build || exit /b 1
