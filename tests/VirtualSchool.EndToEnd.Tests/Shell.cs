using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace VirtualSchool;

/// <summary>Runs the built console as a user would, in a folder of its own that goes with it.</summary>
internal sealed class Shell : IDisposable
{
    public static readonly string Root = Path.GetFullPath(Metadata("Root"));

    private readonly string program;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("virtualschool e2e ");

    public Shell(string? program = null) => this.program = program ?? Path.GetFullPath(Metadata("Console")) + (OperatingSystem.IsWindows() ? ".exe" : string.Empty);

    /// <summary>The folder the console runs in.</summary>
    public string Folder => folder.FullName;

    public Dictionary<string, string> Environment { get; } = [];

    public string this[string file] => Path.Combine(Folder, file);

    /// <summary>Puts a fixture of these tests into the folder.</summary>
    public string Fixture(string name, string? called = null)
    {
        var path = this[called ?? Path.GetFileName(name)];
        File.Copy(Path.Combine(Root, "tests", "VirtualSchool.EndToEnd.Tests", "Fixtures", name), path, overwrite: true);
        return Path.GetFileName(path);
    }

    /// <summary>Puts public test data of the repository into the folder.</summary>
    public string Data(string name)
    {
        File.Copy(Path.Combine(Root, "tests", "Data", name), this[Path.GetFileName(name)], overwrite: true);
        return Path.GetFileName(name);
    }

    public string Write(string file, string text, Encoding? encoding = null)
    {
        File.WriteAllText(this[file], text, encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return file;
    }

    public string Write(string file, byte[] bytes)
    {
        File.WriteAllBytes(this[file], bytes);
        return file;
    }

    public Outcome Run(params string[] arguments) => Run(program, arguments);

    public Outcome Run(string executable, IEnumerable<string> arguments)
    {
        using var process = Start(executable, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(TimeSpan.FromMinutes(5)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("The console did not end within five minutes.");
        }

        return new Outcome(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    public Process Start(params string[] arguments) => Start(program, arguments);

    /// <summary>Every file below the folder with the digest of its bytes.</summary>
    public IReadOnlyDictionary<string, string> Files(string below = ".") =>
        Directory.EnumerateFiles(Path.Combine(Folder, below), "*", SearchOption.AllDirectories)
            .OrderBy(f => f, StringComparer.Ordinal)
            .ToDictionary(
                f => Path.GetRelativePath(Path.Combine(Folder, below), f).Replace('\\', '/'),
                f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f))));

    public string Text(string file) => File.ReadAllText(this[file]);

    public void Dispose() => folder.Delete(recursive: true);

    private Process Start(string executable, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(executable, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    private static string Metadata(string key) =>
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == key).Value!;

    internal sealed record Outcome(int ExitCode, string Output, string Error)
    {
        /// <summary>The outcome itself when the work was done; otherwise the test fails and shows what the console said.</summary>
        public Outcome Done()
        {
            Assert.True(ExitCode == 0, $"exit code {ExitCode}\n{Error}\n{Output}");
            return this;
        }
    }
}
