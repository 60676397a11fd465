using VirtualSchool.Matching;

namespace VirtualSchool.Benchmarks;

/// <summary>Writes the models of <see cref="PlainModels"/> as JSON into a directory: <c>models DIRECTORY</c>.</summary>
internal static class ModelsCommand
{
    public static int Run(string[] args)
    {
        if (args.Length != 1)
        {
            Console.Error.WriteLine("models DIRECTORY");
            return 2;
        }

        Write(args[0]);
        return 0;
    }

    public static void Write(string directory)
    {
        Directory.CreateDirectory(directory);
        foreach ((string name, LinkModel model) in new[] { ("plain", PlainModels.Standard), ("wide", PlainModels.Wide), ("dedupe", PlainModels.Dedupe) })
        {
            File.WriteAllText(Path.Combine(directory, name + ".json"), model.ToJson());
        }
    }
}
