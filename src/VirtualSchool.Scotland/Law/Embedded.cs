namespace VirtualSchool.Scotland;

/// <summary>The files of law that ship in this package.</summary>
internal static class Embedded
{
    internal static string Text(string name)
    {
        using Stream stream = typeof(Embedded).Assembly.GetManifestResourceStream(name)
            ?? throw new CodeSetException(name, "the package", "the file is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
