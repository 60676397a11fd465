using VirtualSchool;

var number = ScottishCandidateNumber.Parse("051234561");
if (!number.HasValue)
{
    Console.Error.WriteLine("A valid candidate number was refused.");
    return 1;
}

Console.WriteLine($"{IssueCodes.All.Count} issue codes");
return 0;
