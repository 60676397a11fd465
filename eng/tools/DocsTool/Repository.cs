namespace DocsTool;

internal static class Repository
{
    public static string FindRoot()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "VirtualSchool.Core.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("Run this inside the repository: VirtualSchool.Core.sln was not found above the working folder.");
    }

    /// <summary>Written files, in order, as paths from the root with '/'; without what builds and runs leave behind.</summary>
    public static IReadOnlyList<string> Files(string root, string extension) =>
        Directory.EnumerateFiles(root, "*" + extension, new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))
            .Where(f => !f.Split('/').Any(part => part is "bin" or "obj" or "artifacts" or ".git" or "TestResults" or "demo-output"))
            .Order(StringComparer.Ordinal)
            .ToArray();

    /// <summary>Text with '\n' line ends, whatever the checkout made of them.</summary>
    public static string Text(string root, string path) =>
        File.ReadAllText(Path.Combine(root, path)).ReplaceLineEndings("\n");
}
