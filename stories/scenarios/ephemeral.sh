# Ephemeral
# A container's own layer lives exactly as long as the container: longer than its process, shorter than its image.

# Run a container and write a file
# The note lands in web's writable layer.
docker run -d --name web nginx:alpine
docker exec web sh -c 'echo remember me > /note'

# Stop it
# The process ends. The writable layer stays, and the note with it.
docker stop web

# Start it again
# Another process, the same files.
docker start web
docker exec web cat /note

# Remove it
# Now the writable layer is deleted, with all it held.
docker rm -f web

# Run it anew
# The same name and the same image, but another container: its own layer begins empty.
docker run -d --name web nginx:alpine

# The note is gone
# What must outlive a container belongs in an image or in a volume.
docker exec web cat /note
