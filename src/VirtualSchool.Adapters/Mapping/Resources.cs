namespace VirtualSchool;

/// <summary>The map files that ship inside this assembly.</summary>
internal static class Resources
{
    internal static string Text(string name)
    {
        using Stream stream = typeof(Resources).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
