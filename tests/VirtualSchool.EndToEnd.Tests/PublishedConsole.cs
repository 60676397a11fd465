using System.Diagnostics;
using System.Runtime.InteropServices;

namespace VirtualSchool;

/// <summary>The console published as one file that needs no .NET on the machine, once for all tests that want it.</summary>
public sealed class PublishedConsole : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("virtualschool-published");

    public PublishedConsole()
    {
        // A folder of its own for everything the build makes: the tree under test is left as it is.
        var start = new ProcessStartInfo("dotnet", [
            "publish", Path.Combine(Shell.Root, "samples", "VirtualSchool.Console"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained",
            "-p:PublishSingleFile=true", "-p:DebugType=none", "-p:UseSharedCompilation=false", "--artifacts-path", Path.Combine(folder.FullName, "build"), "-o", Path.Combine(folder.FullName, "program"), "--nologo", "-v", "quiet"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"The console could not be published.\n{output}\n{error.Result}");
        }

        Program = Path.Combine(folder.FullName, "program", OperatingSystem.IsWindows() ? "virtualschool.exe" : "virtualschool");
        Others = [.. Directory.EnumerateFiles(Path.GetDirectoryName(Program)!).Where(f => f != Program && Path.GetExtension(f) is not (".pdb" or ".xml"))];
    }

    /// <summary>The program.</summary>
    public string Program { get; }

    /// <summary>Files beside it that it would need; there should be none.</summary>
    public IReadOnlyList<string> Others { get; }

    public void Dispose() => folder.Delete(recursive: true);
}
