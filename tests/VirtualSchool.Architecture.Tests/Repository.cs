using System.Reflection;
using System.Xml.Linq;

namespace VirtualSchool;

/// <summary>The repository these tests were built in, found from the test assembly upwards.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The names of the shipped libraries, in order.</summary>
    public static IReadOnlyList<string> Libraries { get; } = Directory.GetDirectories(Path.Combine(Root, "src"))
        .Select(d => Path.GetFileName(d)!)
        .Order(StringComparer.Ordinal)
        .ToArray();

    /// <summary>The net10.0 assemblies of the shipped libraries.</summary>
    public static IReadOnlyList<Assembly> Assemblies { get; } = Libraries.Select(Assembly.Load).ToArray();

    public static IEnumerable<Type> PublicTypes => Assemblies
        .SelectMany(a => a.GetExportedTypes())
        .OrderBy(t => t.FullName, StringComparer.Ordinal);

    /// <summary>Every project file of the repository, as a path from the root with '/'.</summary>
    public static IReadOnlyList<string> Projects { get; } = FilesBelow("src", ".csproj")
        .Concat(FilesBelow("tests", ".csproj"))
        .Concat(FilesBelow("samples", ".csproj"))
        .Concat(FilesBelow("benchmarks", ".csproj"))
        .Concat(FilesBelow("eng", ".csproj"))
        .Order(StringComparer.Ordinal)
        .ToArray();

    public static XDocument Xml(string path) => XDocument.Load(Path.Combine(Root, path));

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Written files below a folder, without what a build puts there.</summary>
    public static IEnumerable<string> FilesBelow(string folder, string extension)
    {
        var full = Path.Combine(Root, folder);
        return !Directory.Exists(full)
            ? []
            : Directory.EnumerateFiles(full, "*" + extension, SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
                .Where(f => !f.Split('/').Any(part => part is "bin" or "obj"))
                .Order(StringComparer.Ordinal);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "VirtualSchool.Core.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("VirtualSchool.Core.sln was not found above the test assembly.");
    }
}
